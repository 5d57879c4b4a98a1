package de.hundeschule123.fault.bulk;

import java.math.BigDecimal;

/**
 * A document that was committed before the extension was switched on.
 *
 * @param typedId what sevdesk has called it since a person typed it in; null when nobody did
 */
record OldDocument(
        long id,
        String number,
        String day,
        BigDecimal gross,
        String partner,
        Typing typing,
        String typedId) {

    OldDocument typedAs(String remote) {
        return new OldDocument(id, number, day, gross, partner, typing, remote);
    }
}
