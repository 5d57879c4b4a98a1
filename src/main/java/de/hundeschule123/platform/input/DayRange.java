package de.hundeschule123.platform.input;

import java.time.LocalDate;

/** A range of days, both ends included. */
public record DayRange(LocalDate first, LocalDate last) {

    /** The days that can stand on a school's papers; another one is a slip of the finger. */
    public static final DayRange PLAUSIBLE =
            new DayRange(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));

    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " comes after " + last);
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
