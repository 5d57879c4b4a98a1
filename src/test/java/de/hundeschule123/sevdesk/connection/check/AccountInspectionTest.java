package de.hundeschule123.sevdesk.connection.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.api.account.CountedRows;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance.AllowedRule;
import de.hundeschule123.sevdesk.api.account.SevUser;
import de.hundeschule123.sevdesk.connection.AccountArea;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccountInspectionTest {

    private static final ApiToken TOKEN = new ApiToken("b7c8d9e0f1a2b3c4d5e6f708192a3b4c");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** An account that answers at once and well; each test spoils one answer. */
    private static class Account extends AccountClient {

        Account() {
            super(TOKEN, null, null, null);
        }

        @Override
        public String bookkeepingVersion() {
            return "2.0";
        }

        @Override
        public List<SevUser> users() {
            return List.of(new SevUser("1", "Petra Probe", "4711"));
        }

        @Override
        public CountedRows contacts() {
            return new CountedRows(Optional.of(157L), Optional.of("4711"));
        }

        @Override
        public CountedRows vouchers() {
            return new CountedRows(Optional.of(3L), Optional.of("4711"));
        }

        @Override
        public List<ReceiptGuidance> revenueGuidance() {
            return List.of(
                    new ReceiptGuidance(
                            9,
                            "4400",
                            "Erlöse 19 %",
                            "",
                            List.of(new AllowedRule(1, "USTPFL_UMS_EINN", List.of(19)))));
        }
    }

    private ConnectionReport report(AccountClient account) {
        return report(account, Duration.ofSeconds(20));
    }

    private ConnectionReport report(AccountClient account, Duration limit) {
        return new AccountInspection(account, queries(limit), () -> queries(Duration.ofMillis(500)))
                .of()
                .report();
    }

    private ParallelQueries queries(Duration limit) {
        return new ParallelQueries(threads, Clock.systemUTC(), limit, ParallelQueries.Attempts.TWO);
    }

    @Test
    void a_good_account_tells_user_contacts_version_and_regime() {
        assertThat(report(new Account()))
                .isEqualTo(
                        new ConnectionReport(
                                CheckResult.WORKS,
                                "Petra Probe",
                                157L,
                                "2.0",
                                "4711",
                                TaxRegime.REGULAR));
    }

    @Test
    void an_account_without_any_revenue_account_is_a_finding_of_its_own() {
        ConnectionReport report =
                report(
                        new Account() {
                            @Override
                            public List<ReceiptGuidance> revenueGuidance() {
                                return List.of();
                            }
                        });

        assertThat(report.result()).isEqualTo(CheckResult.NO_REVENUE_ACCOUNT);
        assertThat(Texts.of("connection.test." + report.result())).contains("Kein Erlöskonto");
    }

    @Test
    void an_account_of_the_old_bookkeeping_is_asked_no_further() {
        ConnectionReport report =
                report(
                        new Account() {
                            @Override
                            public String bookkeepingVersion() {
                                return "1.0";
                            }

                            @Override
                            public List<ReceiptGuidance> revenueGuidance() {
                                throw new AssertionError("asked an old account");
                            }
                        });

        assertThat(report.result()).isEqualTo(CheckResult.OLD_BOOKKEEPING);
        assertThat(report.bookkeepingVersion()).isEqualTo("1.0");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new SevdeskFailure.AccountRejected("x", status(401)),
                        CheckResult.TOKEN_REFUSED),
                Arguments.of(
                        new SevdeskFailure.AccountRejected("x", status(402)),
                        CheckResult.NO_API_PLAN),
                Arguments.of(
                        new SevdeskFailure.AccountRejected("x", status(403)),
                        CheckResult.NO_API_PLAN),
                Arguments.of(
                        new SevdeskFailure.NotSent("x", Details.silent("connect"), null),
                        CheckResult.UNREACHABLE),
                Arguments.of(
                        new SevdeskFailure.Unseen("x", Details.silent("no answer"), null),
                        CheckResult.UNREACHABLE),
                Arguments.of(
                        new SevdeskFailure.Busy("x", status(429), null), CheckResult.DISTURBED),
                Arguments.of(
                        new SevdeskFailure.Unseen("x", status(500), null), CheckResult.DISTURBED),
                Arguments.of(
                        new SevdeskFailure.Unseen("x", status(503), null), CheckResult.DISTURBED),
                Arguments.of(
                        new SevdeskFailure.Unseen("x", status(403), null), CheckResult.DISTURBED),
                Arguments.of(
                        new SevdeskFailure.Unseen("x", status(404), null), CheckResult.DISTURBED),
                Arguments.of(
                        new SevdeskFailure.Unseen("x", status(200), null),
                        CheckResult.NOT_UNDERSTOOD),
                Arguments.of(
                        new SevdeskFailure.Unseen("x", status(302), null),
                        CheckResult.NOT_UNDERSTOOD),
                Arguments.of(
                        new SevdeskFailure.Rejected("x", status(400)), CheckResult.NOT_UNDERSTOOD));
    }

    private static Details status(int status) {
        return new Details(status, "code", null, null);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_has_its_own_result(SevdeskFailure failure, CheckResult result) {
        ConnectionReport first =
                report(
                        new Account() {
                            @Override
                            public String bookkeepingVersion() {
                                throw failure;
                            }
                        });

        assertThat(first.result()).isEqualTo(result);
    }

    /** An account whose user meets a failure in one area. */
    private static final class Closed extends Account {

        private final AccountArea area;
        private final SevdeskFailure failure;

        Closed(AccountArea area, SevdeskFailure failure) {
            this.area = area;
            this.failure = failure;
        }

        private void mustBeOpen(AccountArea asked) {
            if (asked == area) {
                throw failure;
            }
        }

        @Override
        public List<SevUser> users() {
            mustBeOpen(AccountArea.USERS);
            return super.users();
        }

        @Override
        public CountedRows contacts() {
            mustBeOpen(AccountArea.CONTACTS);
            return super.contacts();
        }

        @Override
        public CountedRows vouchers() {
            mustBeOpen(AccountArea.VOUCHERS);
            return super.vouchers();
        }

        @Override
        public List<ReceiptGuidance> revenueGuidance() {
            mustBeOpen(AccountArea.ACCOUNTS);
            return super.revenueGuidance();
        }
    }

    private ConnectionReport closed(AccountArea area, int httpStatus) {
        return report(
                new Closed(area, new SevdeskFailure.AccountRejected("x", status(httpStatus))));
    }

    @ParameterizedTest
    @EnumSource
    void only_401_speaks_against_a_token_and_403_names_the_right_that_is_missing(AccountArea area) {
        assertThat(closed(area, 401).result()).isEqualTo(CheckResult.TOKEN_REFUSED);

        ConnectionReport forbidden = closed(area, 403);
        assertThat(forbidden.missing()).containsExactly(area);
        assertThat(forbidden.result())
                .isEqualTo(area.isNeeded() ? CheckResult.RIGHT_MISSING : CheckResult.WORKS);
        assertThat(forbidden.result().isAgainstToken()).isFalse();
    }

    @Test
    void the_missing_right_is_told_in_german() {
        assertThat(closed(AccountArea.CONTACTS, 403).sentence()).contains("Recht: Kontakte.");
        assertThat(closed(AccountArea.VOUCHERS, 403).sentence()).contains("Recht: Belege.");
        assertThat(closed(AccountArea.ACCOUNTS, 403).sentence()).contains("Recht: Buchungskonten.");
    }

    static Stream<SevdeskFailure> faults() {
        return Stream.of(
                new SevdeskFailure.Rejected("x", status(404)),
                new SevdeskFailure.Unseen("x", status(500), null),
                new SevdeskFailure.Unseen("x", Details.silent("no answer"), null),
                new SevdeskFailure.Busy("x", status(429), null),
                new SevdeskFailure.NotSent("x", Details.silent("connect"), null));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_documents_do_not_need_may_stay_unknown(SevdeskFailure fault) {
        ConnectionReport report = report(new Closed(AccountArea.USERS, fault));

        assertThat(report.result()).isEqualTo(CheckResult.WORKS);
        assertThat(report.user()).isNull();
        assertThat(report.missing()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_verdict_stands_whatever_becomes_of_the_long_list(SevdeskFailure fault) {
        ConnectionReport report = report(new Closed(AccountArea.ACCOUNTS, fault));

        assertThat(report.result()).isEqualTo(CheckResult.WORKS);
        assertThat(report.contacts()).isEqualTo(157L);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void without_contacts_and_vouchers_there_is_no_verdict(SevdeskFailure fault) {
        assertThat(report(new Closed(AccountArea.CONTACTS, fault)).result().isOfWorkingToken())
                .isFalse();
        assertThat(report(new Closed(AccountArea.VOUCHERS, fault)).result().isOfWorkingToken())
                .isFalse();
    }

    @Test
    void any_row_tells_which_account_it_is() {
        SevdeskFailure fault = new SevdeskFailure.Rejected("x", status(404));

        assertThat(report(new Closed(AccountArea.USERS, fault)).accountId()).isEqualTo("4711");
        assertThat(
                        report(
                                        new Account() {
                                            @Override
                                            public List<SevUser> users() {
                                                return List.of(new SevUser("1", "Petra", null));
                                            }

                                            @Override
                                            public CountedRows contacts() {
                                                return new CountedRows(
                                                        Optional.of(0L), Optional.empty());
                                            }
                                        })
                                .accountId())
                .isEqualTo("4711");
    }

    @Test
    void a_list_that_takes_longer_than_the_verdict_is_waited_for() {
        ConnectionReport report =
                report(
                        new Account() {
                            @Override
                            public List<ReceiptGuidance> revenueGuidance() {
                                LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
                                return super.revenueGuidance();
                            }
                        },
                        Duration.ofMillis(300));

        assertThat(report.result()).isEqualTo(CheckResult.WORKS);
        assertThat(report.regime()).isEqualTo(TaxRegime.REGULAR);
    }

    @Test
    void an_account_that_stays_silent_counts_as_unreachable_when_time_is_over() {
        CountDownLatch never = new CountDownLatch(1);
        ConnectionReport report =
                report(
                        new Account() {
                            @Override
                            public CountedRows contacts() {
                                try {
                                    never.await();
                                } catch (InterruptedException stopped) {
                                    Thread.currentThread().interrupt();
                                }
                                return super.contacts();
                            }
                        },
                        Duration.ofMillis(200));

        assertThat(report.result()).isEqualTo(CheckResult.UNREACHABLE);
    }
}
