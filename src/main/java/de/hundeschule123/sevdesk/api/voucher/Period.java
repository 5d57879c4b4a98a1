package de.hundeschule123.sevdesk.api.voucher;

import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days from the first to the last, as sevdesk filters them: seconds of Berlin's days. */
public record Period(LocalDate first, LocalDate last) {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    long startDate() {
        return first.atStartOfDay(BERLIN).toEpochSecond();
    }

    long endDate() {
        return last.plusDays(1).atStartOfDay(BERLIN).toEpochSecond() - 1;
    }
}
