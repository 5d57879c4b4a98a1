package de.hundeschule123.school.operator;

import de.hundeschule123.platform.text.Declined;
import java.util.regex.Pattern;

/** The name under which the operator knows a school, such as {@code pfotenfreunde}. */
record SchoolKey(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    SchoolKey {
        if (!FORM.matcher(text).matches()) {
            throw new Declined("enrolment.key.form");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
