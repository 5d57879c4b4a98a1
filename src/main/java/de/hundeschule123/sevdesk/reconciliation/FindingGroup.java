package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A finding group is a part of a comparison's findings that is looked at together. */
public enum FindingGroup {
    /** What makes the books wrong and nobody has dealt with yet. */
    OPEN("f.meant_at is null and f.healed_at is null and f.kind in (%s)", Weight.WRONG),
    /** What was typed in there and nobody has said to be ours. */
    UNLINKED("f.meant_at is null and f.healed_at is null and f.kind = 'UNLINKED'", Weight.ANY),
    /** What people have taken back from sevdesk and not transferred again. */
    TAKEN_BACK("f.meant_at is null and f.healed_at is null and f.kind = 'TAKEN_BACK'", Weight.ANY),
    /** What a person has marked as meant. */
    MEANT("f.meant_at is not null and f.healed_at is null", Weight.ANY),
    /** What a later comparison no longer finds. */
    HEALED("f.healed_at is not null and f.kind in (%s)", Weight.WRONG),
    /** What is none of ours. */
    FOREIGN("f.meant_at is null and f.healed_at is null and f.kind = 'FOREIGN'", Weight.ANY);

    private enum Weight {
        WRONG,
        ANY
    }

    private final String condition;

    FindingGroup(String condition, Weight weight) {
        this.condition = weight == Weight.WRONG ? condition.formatted(wrong()) : condition;
    }

    private static String wrong() {
        return Arrays.stream(DiscrepancyKind.values())
                .filter(DiscrepancyKind::isWrong)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** What holds for a finding of it, in SQL. */
    String condition() {
        return condition;
    }

    /** The key of the words for it on the screen. */
    public String textKey() {
        return "reconciliation.group." + name();
    }
}
