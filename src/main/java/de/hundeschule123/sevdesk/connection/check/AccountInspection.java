package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.api.account.SevUser;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import de.hundeschule123.sevdesk.connection.account.RevenueAccounts;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Asks an account the four questions of a connection test: bookkeeping generation first, for a
 * refused token or an old account ends it there; then users, revenue accounts and the number of
 * contacts at once.
 */
record AccountInspection(AccountClient account, ParallelQueries questions) {

    /** What the account is. */
    InspectionResult of() {
        try {
            String version = questions.ask("version", account::bookkeepingVersion).answer();
            return isOld(version)
                    ? new InspectionResult(
                            new ConnectionReport(
                                    CheckResult.OLD_BOOKKEEPING, null, null, version, null, null),
                            RevenueAccountOffer.NONE)
                    : works(version);
        } catch (SevdeskFailure failure) {
            return InspectionResult.failed(result(failure), failure.said());
        }
    }

    private static boolean isOld(String version) {
        return version.equals("1") || version.startsWith("1.");
    }

    private InspectionResult works(String version) {
        var users = questions.ask("users", this::users);
        var guidance = questions.ask("guidance", account::revenueGuidance);
        var contacts = questions.ask("contacts", account::contacts);
        RevenueAccountOffer offer = new RevenueAccounts(guidance.answer()).offer();
        return new InspectionResult(
                new ConnectionReport(
                        offer.isEmpty() ? CheckResult.NO_REVENUE_ACCOUNT : CheckResult.WORKS,
                        first(users.answer(), SevUser::fullname),
                        contacts.answer().orElse(null),
                        version,
                        first(users.answer(), SevUser::sevClientId),
                        offer.regime()),
                offer);
    }

    /** sevdesk does not describe this question; if it were gone one day, the rest still works. */
    private List<SevUser> users() {
        try {
            return account.users();
        } catch (SevdeskFailure.Rejected gone) {
            return List.of();
        }
    }

    private static String first(List<SevUser> users, Function<SevUser, String> part) {
        return users.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
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
