package de.hundeschule123.school;

import de.hundeschule123.platform.text.Declined;

/**
 * The identity of a school: its name, who owns it, and where it is to be found. Blanks around are
 * cut, empty is null; the address may be told later than the names.
 */
public record SchoolIdentity(
        String name, String ownerName, String street, String zip, String city) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_STREET = 200;
    public static final int LONGEST_ZIP = 20;
    public static final int LONGEST_CITY = 100;

    public SchoolIdentity {
        name = Letterhead.line(name, LONGEST_NAME, "school.name");
        ownerName = Letterhead.line(ownerName, LONGEST_NAME, "school.owner");
        street = Letterhead.line(street, LONGEST_STREET, "customer.street");
        zip = Letterhead.line(zip, LONGEST_ZIP, "customer.zip");
        city = Letterhead.line(city, LONGEST_CITY, "customer.city");
        if (name == null) {
            throw new Declined("school.name.missing");
        }
        if (ownerName == null) {
            throw new Declined("school.owner.missing");
        }
    }

    /** Whether a letter would arrive. */
    public boolean hasAddress() {
        return street != null && zip != null && city != null;
    }
}
