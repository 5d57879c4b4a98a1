package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {

    private static final Instant NOW = Instant.parse("2026-11-27T13:30:00Z");

    private static Instant in(Integer seconds) {
        return seconds == null ? null : NOW.plusSeconds(seconds);
    }

    private static Outlook outlook(
            FailureCause failure,
            Integer ready,
            Integer settled,
            Integer notBefore,
            Integer asked,
            Integer paidOff) {
        return Outlook.of(
                new QueuePlace(
                        failure,
                        in(ready),
                        in(settled),
                        in(notBefore),
                        in(asked),
                        in(paidOff),
                        null,
                        false,
                        7,
                        NOW));
    }

    @ParameterizedTest
    @CsvSource({
        // ready, settled, not before, asked, paid off | cause, seconds
        "  60,     ,     ,     ,     , BACKOFF, 60",
        "  60,  -60,     ,     ,     , BACKOFF, 60",
        " 180,  180,     ,     ,     , SETTLE, 180",
        " 181,  180,     ,     ,     , SETTLE, 180",
        " 900,  180,     ,     ,     , BACKOFF, 900",
        " 600,     ,  600,  600,     , ASKED, 600",
        " 601,     ,  600,  600,     , ASKED, 600",
        "  10,     ,  900,   60,     , OUTAGE, 900",
        "  10,     ,  900,     ,     , OUTAGE, 900",
        " -10,     ,  300,     ,     , OUTAGE, 300",
        " -10,     ,     ,     ,   90, PACE, 90",
        " 120,     ,     ,     ,   90, BACKOFF, 120"
    })
    void what_lasts_longest_counts_and_what_nobody_can_cut_short_before_our_own_caution(
            Integer ready,
            Integer settled,
            Integer notBefore,
            Integer asked,
            Integer paidOff,
            WaitCause cause,
            int seconds) {
        Outlook outlook =
                outlook(FailureCause.DISTURBED, ready, settled, notBefore, asked, paidOff);

        assertThat(outlook.cause()).isEqualTo(cause);
        assertThat(outlook.until()).isEqualTo(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"CONTACT_BUSY", "CONTACT_UNSEEN", "ACCOUNTS_ASKED"})
    void what_another_document_has_in_hand_is_waited_for(FailureCause cause) {
        assertThat(outlook(cause, 15, null, null, null, null).cause()).isEqualTo(WaitCause.OTHERS);
    }

    @Test
    void who_is_behind_another_that_goes_ahead_waits_for_that_one() {
        Outlook outlook =
                Outlook.of(
                        new QueuePlace(null, in(60), null, null, null, null, null, true, 7, NOW));

        assertThat(outlook.cause()).isEqualTo(WaitCause.AHEAD);
        assertThat(outlook.until()).isNull();
    }

    @Test
    void what_is_ready_waits_for_its_turn_behind_those_before_it() {
        Outlook outlook = outlook(null, -5, -9, -5, -5, -5);

        assertThat(outlook.cause()).isEqualTo(WaitCause.TURN);
        assertThat(outlook.ahead()).isEqualTo(7);
        assertThat(outlook.until()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        ", INVOICE",
        "REFUSED, INVOICE_REFUSED",
        "CONTACT_REFUSED, INVOICE_REFUSED",
        "REGIME, INVOICE_FAILED",
        "MAYBE_THERE, INVOICE_FAILED"
    })
    void a_cancellation_waits_for_its_invoice_whatever_else_there_is(
            FailureCause failure, WaitCause cause) {
        Outlook outlook =
                Outlook.of(
                        new QueuePlace(
                                null,
                                in(60),
                                null,
                                in(900),
                                null,
                                null,
                                new AwaitedInvoice(4711L, "RE-1", failure),
                                true,
                                0,
                                NOW));

        assertThat(outlook.cause()).isEqualTo(cause);
        assertThat(outlook.invoice().document()).isEqualTo(4711L);
        assertThat(outlook.canBeSooner()).isFalse();
    }
}
