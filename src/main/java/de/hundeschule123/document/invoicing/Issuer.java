package de.hundeschule123.document.invoicing;

import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolLogo;

/**
 * The issuer of an invoice: a school with all that its paper shows of it.
 *
 * @param logo null when it has none
 */
public record Issuer(School school, SchoolLogo logo) {

    public static Issuer withoutLogo(School school) {
        return new Issuer(school, null);
    }
}
