package de.hundeschule123.customer;

import de.hundeschule123.platform.text.Declined;
import java.util.regex.Pattern;

/** The number by which a school knows a customer, such as K-1001; unique in the school. */
public record CustomerNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

    public CustomerNumber {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new Declined("customer.number.form");
        }
    }

    static CustomerNumber of(long count) {
        return new CustomerNumber("K-" + count);
    }

    @Override
    public String toString() {
        return value;
    }
}
