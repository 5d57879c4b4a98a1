package de.hundeschule123.school;

import de.hundeschule123.platform.text.Declined;

/** The name of a person, as others at the school call them; on one line. */
public record PersonName(String text) {

    public static final int LONGEST = 200;

    public PersonName {
        text = Letterhead.line(text, LONGEST, "person.name");
        if (text == null) {
            throw new Declined("person.name.missing");
        }
    }
}
