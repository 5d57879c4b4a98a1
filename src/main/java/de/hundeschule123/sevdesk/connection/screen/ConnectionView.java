package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.connection.AccountArea;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.ExtensionState;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words how a school's connection is. */
public final class ConnectionView {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY).withZone(GermanTime.ZONE);

    private final SevdeskConnection connection;
    private final TaxRegime ofSchool;

    ConnectionView(SevdeskConnection connection, TaxRegime ofSchool) {
        this.connection = connection;
        this.ofSchool = ofSchool;
    }

    /** The state's name, for the style of its mark. */
    public ExtensionState getState() {
        return connection.state();
    }

    public String getStateWord() {
        return Texts.of("extension.state." + word());
    }

    /** The name by which the state is coloured: who is active but blocked, is not well. */
    public String getMark() {
        return isBlocked() ? ExtensionState.HELD.name() : getState().name();
    }

    /** Whether it is active, and sevdesk will take nothing all the same. */
    private boolean isBlocked() {
        return getState() == ExtensionState.ACTIVE && isContradicting();
    }

    private String word() {
        return isBlocked() ? "BLOCKED" : getState().name();
    }

    public boolean isSetUp() {
        return connection.hasToken();
    }

    /** What the state means, and what to do about it. */
    public String getStateSentence() {
        return getState() == ExtensionState.HELD
                ? heldSentence(connection.held().orElseThrow())
                : Texts.of("extension.state." + word() + ".means");
    }

    /** What lets the school go on; null where it is not held. */
    public HeldRemedy getRemedy() {
        return connection.held().map(HeldRemedy::of).orElse(null);
    }

    /** What is known of it and no more: our words, sevdesk's own, and when it is tried again. */
    private String heldSentence(HoldReason because) {
        return Stream.of(
                        connection.holdSentence(),
                        connection
                                .refusalSaid()
                                .map(said -> Texts.of("connection.held.said", said)),
                        connection
                                .nextTry()
                                .map(next -> Texts.of("connection.held.next", TIME.format(next))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** Whether the owner must say on which accounts revenue is booked from now on. */
    public boolean isAskingForAccounts() {
        return connection.asksForAccounts();
    }

    /** Whether a test will be made up for without anybody's doing. */
    public boolean isWaitingForTest() {
        return connection.isActive()
                && connection.held().filter(HoldReason.NOT_TESTED::equals).isPresent();
    }

    public String getTokenEnd() {
        return isSetUp()
                ? Texts.of("connection.token.end", connection.getTokenTail())
                : Texts.of("connection.token.none");
    }

    public String getTokenTail() {
        return connection.getTokenTail();
    }

    public CheckResult getTestResult() {
        return connection.getTestResult();
    }

    public String getTestSentence() {
        return connection.getTestResult().sentence(connection.missingRights());
    }

    /** What a test says, with sevdesk's own words if it said any. */
    static String sentenceOf(ConnectionReport report) {
        String sentence = report.sentence();
        return report.said() == null
                ? sentence
                : sentence + " " + Texts.of("connection.held.said", report.said());
    }

    public boolean isTested() {
        return connection.getTestedAt() != null;
    }

    public boolean isWorking() {
        return connection.getTestResult() == CheckResult.WORKS;
    }

    /** Whether the owner must say which account it shall be. */
    public boolean isOtherAccount() {
        return connection.isOtherAccount();
    }

    /** When that was found, and whether by a person or by itself. */
    public String getTestedAt() {
        return Texts.of(
                connection
                        .testedBy()
                        .map(by -> "connection.testedAt." + by)
                        .orElse("connection.testedAt"),
                moment(connection.getTestedAt()));
    }

    private static String moment(Instant instant) {
        return instant == null ? "" : GermanTime.inWords(instant);
    }

    public String getUser() {
        return connection.missingRights().contains(AccountArea.USERS)
                ? Texts.of("connection.user.hidden")
                : orDash(connection.getTestUser());
    }

    public String getContacts() {
        Long count = connection.getTestContacts();
        return count == null ? "–" : String.format(Locale.GERMANY, "%,d", count);
    }

    public String getBookkeepingVersion() {
        String version = connection.getBookkeepingVersion();
        return version == null ? "–" : Texts.of("connection.bookkeeping", version);
    }

    public String getRegime() {
        TaxRegime regime = connection.getTaxRegime();
        return regime == null ? "–" : Texts.of("connection.regime." + regime);
    }

    /** Whether school and sevdesk disagree about § 19 UStG. */
    public boolean isContradicting() {
        return connection.contradicts(ofSchool);
    }

    public String getContradiction() {
        return Texts.of("connection.contradiction." + ofSchool);
    }

    public String getArrivalWord() {
        return Texts.of("connection.arrival." + connection.settings().getArrival());
    }

    public String getFrom() {
        LocalDate from = connection.settings().getFrom();
        return from == null
                ? Texts.of("connection.from.all")
                : Texts.of(
                        "connection.goes.from",
                        DateTimeFormatter.ofPattern("dd.MM.uuuu").format(from));
    }

    private static String orDash(String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
