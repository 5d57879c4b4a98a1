package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.school.SchoolId;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls a second that an operator allows single schools, instead of what holds for all. */
record SchoolRates(Map<SchoolId, Double> rates) {

    private static final Pattern ONE = Pattern.compile("(\\d{1,18})=(\\d{1,4}(?:\\.\\d{1,3})?)");

    SchoolRates {
        rates = Map.copyOf(rates);
    }

    /**
     * Reads a list such as {@code 12=2 17=0.5}: number of the school, calls a second.
     *
     * @throws IllegalStateException when it is none, or a rate is zero
     */
    static SchoolRates parse(String list) {
        Map<SchoolId, Double> rates = new HashMap<>();
        for (String entry : list.strip().split("[\\s,;]+")) {
            if (!entry.isEmpty()) {
                Matcher one = ONE.matcher(entry);
                if (!one.matches() || isZero(one.group(1)) || isZero(one.group(2))) {
                    throw new IllegalStateException(
                            "TRANSFER_RATE_SCHOOLS must be a list like \"12=2 17=0.5\" (number of"
                                    + " the school=calls a second), but it is \""
                                    + list
                                    + "\".");
                }
                rates.put(new SchoolId(Long.parseLong(one.group(1))), Double.valueOf(one.group(2)));
            }
        }
        return new SchoolRates(rates);
    }

    private static boolean isZero(String number) {
        return Double.parseDouble(number) == 0;
    }

    /** What is allowed this school; nothing when what holds for all holds for it. */
    OptionalDouble of(SchoolId school) {
        Double rate = rates.get(school);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }
}
