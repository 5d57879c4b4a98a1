package de.hundeschule123.sevdesk.transfer.screen;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.DocumentedTable;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.transfer.queue.AwaitedInvoice;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Outlook;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.Standstill;
import de.hundeschule123.sevdesk.transfer.queue.WaitCause;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables about documents on the page of sentences. */
class TransferSentencesTest {

    private static final String PAGE = "sentences.md";
    private static final Instant NOW = Instant.parse("2026-11-27T13:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(120);
    private static final String AT = "gegen 14:32 Uhr";

    private static TransferStatus status(Standing standing, FailureCause cause) {
        return new TransferStatus(standing, null, Failure.of(cause), null, null, null);
    }

    /** The states in which a document can bear a cause. */
    private static Standing standing(FailureCause cause) {
        if (cause == FailureCause.MAYBE_THERE) {
            return Standing.TO_DECIDE;
        }
        if (cause == FailureCause.WHICH_ACCOUNT) {
            return Standing.HELD;
        }
        return cause.isTriedAgain() ? Standing.RETRY : Standing.FAILED;
    }

    private static Outlook outlook(WaitCause cause) {
        boolean timed =
                cause != WaitCause.TURN
                        && cause != WaitCause.AHEAD
                        && !cause.name().startsWith("INVOICE");
        return new Outlook(
                cause,
                timed ? LATER : null,
                NOW,
                3,
                cause.name().startsWith("INVOICE")
                        ? new AwaitedInvoice(7L, "RE-2026-0007", null)
                        : null);
    }

    @Test
    void every_cause_says_what_happened_and_what_to_do() {
        DocumentedTable table =
                DocumentedTable.of(PAGE, "causes")
                        .row("Cause", "Status", "What happened", "What to do", "Offered");
        for (FailureCause cause : FailureCause.values()) {
            table.row(cells(cause, status(standing(cause), cause)));
        }
        table.row(cells(FailureCause.BUG, status(Standing.FAILED, FailureCause.BUG)));
        table.mustStandThere();
    }

    private static String[] cells(FailureCause cause, TransferStatus status) {
        return new String[] {
            cause.word(),
            status.getWord(),
            Texts.of(cause.sentenceKey()),
            advice(status),
            offered(status)
        };
    }

    private static String advice(TransferStatus status) {
        return status.isOfOtherRegime()
                ? Arrays.stream(RegimeNow.values())
                        .map(now -> Texts.of("transfer.advice.regime." + now))
                        .collect(Collectors.joining(" / "))
                : status.getAdvice();
    }

    private static String offered(TransferStatus status) {
        return Stream.of(
                        status.isWorthAnotherTry() ? Texts.of("transfer.again") : null,
                        status.isUpToConfiguration()
                                ? "→ " + Texts.of("backfill.toConfiguration")
                                : null,
                        status.isUpToCustomer() ? "→ " + Texts.of("transfer.customer.open") : null,
                        status.isToDecide() ? "→ " + Texts.of("transfer.decide") : null)
                .filter(offer -> offer != null)
                .collect(Collectors.joining(", "));
    }

    /** Who reads that another try helps must find the button, and the other way round. */
    @ParameterizedTest
    @EnumSource
    void what_the_advice_tells_a_person_to_choose_is_offered(FailureCause cause) {
        TransferStatus status = status(standing(cause), cause);

        assertThat(status.isWorthAnotherTry())
                .isEqualTo(advice(status).contains(Texts.of("transfer.again")));
    }

    @Test
    void every_wait_says_for_what_and_until_when() {
        DocumentedTable table =
                DocumentedTable.of(PAGE, "waits").row("Waits for", "What comes next", "Offered");
        for (WaitCause cause : WaitCause.values()) {
            TransferStatus status =
                    new TransferStatus(Standing.RETRY, null, null, null, outlook(cause), null);
            table.row(
                    cause.name(),
                    status.getNext().replace(AT, "…"),
                    status.isSoonerOnWish()
                            ? Texts.of("transfer.now")
                            : status.getInvoice() == null
                                    ? ""
                                    : "→ " + Texts.of("transfer.wait.invoice.open"));
        }
        table.mustStandThere();
    }

    @ParameterizedTest
    @EnumSource
    void who_waits_for_a_moment_reads_when_it_is(WaitCause cause) {
        String next =
                new TransferStatus(Standing.RETRY, null, null, null, outlook(cause), null)
                        .getNext();

        assertThat(next.contains(AT)).isEqualTo(outlook(cause).until() != null);
    }

    @ParameterizedTest
    @EnumSource
    void a_school_whose_documents_wait_reads_for_what_whatever_it_is(WaitCause cause) {
        Instant now = Instant.parse("2026-11-02T10:00:00Z");
        Standstill standstill = new Standstill(FailureCause.DISTURBED, 2, now, now, cause);

        assertThat(Outlooks.sentence(standstill)).doesNotContain("{").endsWith(".");
    }

    @Test
    void every_state_has_its_word_and_says_what_comes_next() {
        DocumentedTable table =
                DocumentedTable.of(PAGE, "states").row("State", "Status", "What people read");
        for (Standing standing : Standing.values()) {
            table.row(standing.name(), Texts.of(standing.textKey()), inShort(standing));
        }
        table.mustStandThere();
    }

    private static String inShort(Standing standing) {
        return switch (standing) {
            case NONE -> Texts.of("transfer.none") + " " + Texts.of("transfer.none.how");
            case PENDING -> "what it waits for, see above";
            case RUNNING -> "";
            case TRANSFERRED ->
                    "→ " + Texts.of("transfer.voucher.open") + ", " + Texts.of("transfer.check");
            case RETRY, TO_DECIDE, FAILED -> "cause and what to do, see above";
            case PUT_AWAY -> "cause, see above; who has put it away and why";
            case HELD ->
                    "why the school is held, see below; → "
                            + Texts.of("backfill.toConfiguration")
                            + "; once it is open again: "
                            + Texts.of("transfer.held.released");
        };
    }

    @Test
    void every_outcome_of_a_call_reads_as_a_person_speaks() {
        DocumentedTable table = DocumentedTable.of(PAGE, "log").row("Outcome", "What people read");
        for (CallOutcome outcome : CallOutcome.values()) {
            table.row(outcome.word(), Texts.of(outcome.textKey()));
        }
        table.row("Unseen, 5xx", Texts.of("transfer.outcome.disturbed"));
        table.row("Unseen, not all of a list", Texts.of("transfer.outcome.incomplete"));
        table.row("Unseen, another answer", Texts.of("transfer.outcome.odd"));
        table.mustStandThere();
    }
}
