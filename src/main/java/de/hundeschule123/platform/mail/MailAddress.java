package de.hundeschule123.platform.mail;

import de.hundeschule123.platform.text.Declined;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address is one address to which a mail can go, in small letters: nothing in it can begin
 * another header, name a second recipient or a person.
 */
public record MailAddress(String text) {

    public static final int LONGEST = 200;

    /** A part of the usual signs before the one @, and a name of the Internet behind it. */
    private static final Pattern FORM =
            Pattern.compile(
                    "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    public MailAddress {
        text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new Declined("letter.address.form");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
