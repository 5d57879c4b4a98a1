package de.hundeschule123.sevdesk.connection.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance.AllowedRule;
import de.hundeschule123.sevdesk.api.account.SevUser;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
            super(TOKEN, null, null);
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
        public Optional<Long> contacts() {
            return Optional.of(157L);
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
        return new AccountInspection(
                        account,
                        new ParallelQueries(
                                threads, Clock.systemUTC(), limit, ParallelQueries.Attempts.TWO))
                .of()
                .report();
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
        ConnectionReport later =
                report(
                        new Account() {
                            @Override
                            public List<ReceiptGuidance> revenueGuidance() {
                                throw failure;
                            }
                        });

        assertThat(first.result()).isEqualTo(result);
        assertThat(later.result()).isEqualTo(result);
    }

    @Test
    void without_the_undocumented_list_of_users_the_connection_still_works() {
        ConnectionReport report =
                report(
                        new Account() {
                            @Override
                            public List<SevUser> users() {
                                throw new SevdeskFailure.Rejected("SevUser", status(404));
                            }
                        });

        assertThat(report.result()).isEqualTo(CheckResult.WORKS);
        assertThat(report.user()).isNull();
        assertThat(report.accountId()).isNull();
    }

    @Test
    void an_account_that_stays_silent_counts_as_unreachable_when_time_is_over() {
        CountDownLatch never = new CountDownLatch(1);
        ConnectionReport report =
                report(
                        new Account() {
                            @Override
                            public Optional<Long> contacts() {
                                try {
                                    never.await();
                                } catch (InterruptedException stopped) {
                                    Thread.currentThread().interrupt();
                                }
                                return Optional.empty();
                            }
                        },
                        Duration.ofMillis(200));

        assertThat(report.result()).isEqualTo(CheckResult.UNREACHABLE);
    }
}
