package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.api.account.CountedRows;
import de.hundeschule123.sevdesk.api.account.SevUser;
import de.hundeschule123.sevdesk.connection.AccountArea;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import de.hundeschule123.sevdesk.connection.account.RevenueAccounts;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Asks an account the questions of a connection test: bookkeeping generation first, for a refused
 * token or an old account ends it there; then contacts, vouchers and users at once. That is the
 * verdict; the long list of booking accounts comes after it and in its own time.
 *
 * <p>Little is concluded: only 401 speaks against a token, a refusal of one area means that the
 * right to it is missing, and what documents do not need may stay unknown.
 *
 * @param patient what to ask with after the verdict
 */
record AccountInspection(
        AccountClient account, ParallelQueries questions, Supplier<ParallelQueries> patient) {

    private static final int FORBIDDEN = 403;

    /** What the account is. */
    InspectionResult of() {
        try {
            String version = questions.ask("version", account::bookkeepingVersion).answer();
            return isOld(version)
                    ? new InspectionResult(
                            new ConnectionReport(
                                    CheckResult.OLD_BOOKKEEPING, null, null, version, null, null),
                            RevenueAccountOffer.NONE)
                    : new Areas(version).result();
        } catch (SevdeskFailure failure) {
            return InspectionResult.failed(result(failure), failure.said());
        }
    }

    private static boolean isOld(String version) {
        return version.equals("1") || version.startsWith("1.");
    }

    /** What is found in the areas of an account, and which of them are closed to the user. */
    private final class Areas {

        private final String version;
        private final Set<AccountArea> missing = EnumSet.noneOf(AccountArea.class);
        private Optional<CountedRows> contacts;
        private Optional<CountedRows> vouchers;
        private List<SevUser> users;

        Areas(String version) {
            this.version = version;
        }

        InspectionResult result() {
            var contactsAsked = questions.ask("contacts", account::contacts);
            var vouchersAsked = questions.ask("vouchers", account::vouchers);
            var usersAsked = questions.ask("users", account::users);
            contacts = unlessForbidden(AccountArea.CONTACTS, contactsAsked::answer);
            vouchers = unlessForbidden(AccountArea.VOUCHERS, vouchersAsked::answer);
            users = users(usersAsked::answer);
            return isRightMissing()
                    ? found(CheckResult.RIGHT_MISSING, RevenueAccountOffer.NONE)
                    : withAccounts();
        }

        private boolean isRightMissing() {
            return missing.stream().anyMatch(AccountArea::isNeeded);
        }

        private <T> Optional<T> unlessForbidden(AccountArea area, Supplier<T> answer) {
            try {
                return Optional.of(answer.get());
            } catch (SevdeskFailure.AccountRejected refused) {
                if (!isForbidden(refused)) {
                    throw refused;
                }
                missing.add(area);
                return Optional.empty();
            }
        }

        private static boolean isForbidden(SevdeskFailure.AccountRejected refused) {
            return Integer.valueOf(FORBIDDEN).equals(refused.httpStatus());
        }

        /** sevdesk does not describe this question, and no document needs its answer. */
        private List<SevUser> users(Supplier<List<SevUser>> answer) {
            try {
                return unlessForbidden(AccountArea.USERS, answer).orElse(List.of());
            } catch (SevdeskFailure.AccountRejected refused) {
                throw refused;
            } catch (SevdeskFailure untold) {
                return List.of();
            }
        }

        /** The verdict stands; without the list the first document asks for it. */
        private InspectionResult withAccounts() {
            try {
                Optional<RevenueAccountOffer> offer =
                        unlessForbidden(AccountArea.ACCOUNTS, this::offer);
                return offer.map(told -> found(resultOf(told), told))
                        .orElseGet(
                                () -> found(CheckResult.RIGHT_MISSING, RevenueAccountOffer.NONE));
            } catch (SevdeskFailure.AccountRejected refused) {
                throw refused;
            } catch (SevdeskFailure untold) {
                return found(CheckResult.WORKS, RevenueAccountOffer.NONE);
            }
        }

        private RevenueAccountOffer offer() {
            return new RevenueAccounts(
                            patient.get().ask("guidance", account::revenueGuidance).answer())
                    .offer();
        }

        private static CheckResult resultOf(RevenueAccountOffer offer) {
            return offer.isEmpty() ? CheckResult.NO_REVENUE_ACCOUNT : CheckResult.WORKS;
        }

        private InspectionResult found(CheckResult result, RevenueAccountOffer offer) {
            return new InspectionResult(
                    new ConnectionReport(
                            result,
                            users.stream()
                                    .map(SevUser::fullname)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(null),
                            contacts.flatMap(CountedRows::total).orElse(null),
                            version,
                            accountId(),
                            offer.regime(),
                            null,
                            missing),
                    offer);
        }

        /** Each row says of which account it is; the first that tells. */
        private String accountId() {
            return Stream.concat(
                            users.stream().map(SevUser::sevClientId).filter(Objects::nonNull),
                            Stream.of(contacts, vouchers)
                                    .flatMap(Optional::stream)
                                    .map(CountedRows::sevClientId)
                                    .flatMap(Optional::stream))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static CheckResult result(SevdeskFailure failure) {
        return switch (failure) {
            case SevdeskFailure.AccountRejected refused -> HoldReason.of(refused).result();
            case SevdeskFailure.Busy busy -> CheckResult.DISTURBED;
            case SevdeskFailure.NotSent notSent -> CheckResult.UNREACHABLE;
            case SevdeskFailure.Unseen unseen -> result(unseen);
            case SevdeskFailure.Rejected rejected -> CheckResult.NOT_UNDERSTOOD;
        };
    }

    private static CheckResult result(SevdeskFailure.Unseen unseen) {
        if (unseen.httpStatus() == null) {
            return CheckResult.UNREACHABLE;
        }
        return unseen.httpStatus() >= 400 ? CheckResult.DISTURBED : CheckResult.NOT_UNDERSTOOD;
    }
}
