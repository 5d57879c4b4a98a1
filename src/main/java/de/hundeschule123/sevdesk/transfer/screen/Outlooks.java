package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.NearTime;
import de.hundeschule123.sevdesk.transfer.queue.Outlook;
import de.hundeschule123.sevdesk.transfer.queue.Standstill;
import de.hundeschule123.sevdesk.transfer.queue.WaitCause;
import java.time.Instant;

/** Says in German what documents wait for. */
final class Outlooks {

    private Outlooks() {}

    /** What a document waits for and when it goes on. */
    static String sentence(Outlook outlook) {
        return switch (outlook.cause()) {
            case TURN, INVOICE, AHEAD -> Texts.of(outlook.cause().sentenceKey(), outlook.ahead());
            case INVOICE_REFUSED, INVOICE_FAILED ->
                    Texts.of(outlook.cause().sentenceKey(), outlook.invoice().number());
            case SETTLE, OTHERS, ASKED, PACE, BACKOFF, OUTAGE ->
                    sentence(outlook.cause(), outlook.until(), outlook.now());
        };
    }

    /** What a school waits for and when it goes on. */
    static String sentence(Standstill standstill) {
        return standstill.isDue()
                ? Texts.of("transfer.standstill.due")
                : sentence(standstill.waitsFor(), standstill.until(), standstill.now());
    }

    private static String sentence(WaitCause cause, Instant until, Instant now) {
        return Texts.of(cause.sentenceKey(), NearTime.of(until, now));
    }

    /** When it goes on, such as "gegen 14:32 Uhr". */
    static String moment(Outlook outlook) {
        return NearTime.of(outlook.until(), outlook.now());
    }
}
