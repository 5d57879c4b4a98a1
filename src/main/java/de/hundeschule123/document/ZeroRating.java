package de.hundeschule123.document;

import de.hundeschule123.platform.input.PlainText;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;

/**
 * A zero rating is why a line charges no VAT, as it stands on the paper: a reason from the list,
 * for an exemption also in the school's own words.
 *
 * @param words what the paper says instead of the list's sentence; null for that sentence
 */
public record ZeroRating(ZeroRateReason reason, String words) {

    public static final int LONGEST_WORDS = 200;

    /** How a line at 0 % was read before anybody was asked, and is over the REST interface. */
    public static final ZeroRating EXEMPT = new ZeroRating(ZeroRateReason.EXEMPT, null);

    public ZeroRating {
        if (words != null && words.isBlank()) {
            words = null;
        }
        if (words != null) {
            words = PlainText.line(words.strip(), Texts.of("invoice.line.zeroWords"));
            if (!reason.takesWords()) {
                throw new Declined("invoice.line.zeroWords.needless");
            }
            if (words.length() > LONGEST_WORDS) {
                throw new Declined(
                        "error.tooLong", Texts.of("invoice.line.zeroWords"), LONGEST_WORDS);
            }
        }
    }

    public static ZeroRating of(ZeroRateReason reason) {
        return new ZeroRating(reason, null);
    }

    /** The sentence on the paper. */
    public String sentence() {
        return words != null ? words : Texts.german("zeroRate.sentence." + reason);
    }
}
