package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.api.voucher.Period;
import java.time.LocalDate;
import java.util.Optional;

/** The days of a selection are those from its first document that goes to its last. */
final class DaysOfSelection {

    /** Somebody who types an invoice in may have taken another day. */
    private final int around;

    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    DaysOfSelection(int around) {
        this.around = around;
    }

    void add(LocalDate day) {
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
    }

    /** The days in sevdesk in which one of them may lie; nothing when there is none. */
    Optional<Period> period() {
        return last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new Period(first.minusDays(around), last.plusDays(around)));
    }
}
