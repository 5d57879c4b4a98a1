package de.hundeschule123.platform.input;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which year a person means who types a day and a month alone. */
public enum YearLeftOut {
    /** What is written today lies close to today, before or after: the nearest such day. */
    NEAREST {
        @Override
        Optional<LocalDate> complete(MonthDay day, LocalDate today) {
            return candidates(day, today, -1, 1)
                    .min(Comparator.comparingLong(near -> distance(near, today)));
        }
    },
    /**
     * Who looks something up looks back: this year's day, or last year's where this year's lies
     * more than half a year ahead.
     */
    PAST {
        @Override
        Optional<LocalDate> complete(MonthDay day, LocalDate today) {
            return candidates(day, today, -1, 0)
                    .filter(near -> !near.isAfter(today.plusMonths(MONTHS_AHEAD)))
                    .max(Comparator.naturalOrder());
        }
    };

    private static final int MONTHS_AHEAD = 6;

    /** The whole day; none where no year near to today has it, such as the 29th of February. */
    abstract Optional<LocalDate> complete(MonthDay day, LocalDate today);

    private static Stream<LocalDate> candidates(
            MonthDay day, LocalDate today, int first, int last) {
        return IntStream.rangeClosed(today.getYear() + first, today.getYear() + last)
                .filter(day::isValidYear)
                .mapToObj(day::atYear);
    }

    private static long distance(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(day, today));
    }
}
