package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.transfer.decision.Decision;
import de.hundeschule123.sevdesk.transfer.decision.DecisionKind;
import de.hundeschule123.sevdesk.transfer.decision.Retraction;
import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One decision in the words of the screen.
 *
 * @param link the page of the entry that it has linked, or null
 */
public record DecisionLine(
        DocumentTraits ours, Decision decision, Retraction retraction, String link) {

    public ZonedDateTime getWhen() {
        return decision.when().atZone(GermanTime.ZONE);
    }

    public String getWho() {
        return decision.who();
    }

    /** What was decided, such as "Verknüpft". */
    public String getWhat() {
        return Texts.of(decision.kind().textKey());
    }

    /** What lay in sevdesk before the person's eyes: the chosen one, or all that were refused. */
    public List<String> getSeen() {
        return decision.chosen().map(List::of).orElse(decision.seen()).stream()
                .map(entry -> entry.described(ours))
                .toList();
    }

    public String getReason() {
        return decision.reason().orElse(null);
    }

    /** Whether it can be taken back. */
    public boolean isRetractable() {
        return retraction == Retraction.POSSIBLE;
    }

    /** Whether it is about a failure and not about a duplicate. */
    public boolean isOfFailure() {
        return decision.kind() == DecisionKind.PUT_AWAY;
    }

    /** The word on the button that takes it back. */
    public String getTakeBackWord() {
        return isRetractable() ? Texts.of("decision.takeBack." + decision.kind()) : "";
    }

    /** Why it cannot be taken back; null where nobody wonders. */
    public String getWhyNot() {
        return switch (retraction) {
            case POSSIBLE, OVER -> null;
            case OVERTAKEN, UNDER_WAY, MAYBE_SENT, SENT -> Texts.of(retraction.textKey());
        };
    }

    public String getLink() {
        return link;
    }
}
