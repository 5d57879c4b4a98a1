package de.hundeschule123.document.invoicing;

import de.hundeschule123.platform.text.Declined;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The draft that a page has before it, in the version that it has seen.
 *
 * @param id of the invoice or of the unfinished draft; 0 for a new one
 */
public record DraftReference(Kind kind, long id, int version) implements Serializable {

    /** How far a draft has come. */
    public enum Kind {
        /** Nothing of it is saved. */
        NEW,
        /** It is kept as it was typed. */
        UNFINISHED,
        /** It is an invoice that could be committed or lacks little. */
        INVOICE
    }

    public static final DraftReference NEW = new DraftReference(Kind.NEW, 0, 0);

    private static final Pattern WRITTEN =
            Pattern.compile("(NEW|UNFINISHED|INVOICE)-(\\d{1,18})-(\\d{1,9})");

    /**
     * The reference that a page sends back.
     *
     * @throws Declined when it is none
     */
    public static DraftReference of(String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written);
        if (!parts.matches()) {
            throw new Declined("error.request");
        }
        return new DraftReference(
                Kind.valueOf(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Integer.parseInt(parts.group(3)));
    }

    DraftReference at(int newer) {
        return new DraftReference(kind, id, newer);
    }

    @Override
    public String toString() {
        return kind + "-" + id + "-" + version;
    }
}
