package de.hundeschule123.document.pdf;

import de.hundeschule123.document.money.Money;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A payment as a QR code that banking apps read (EPC069-12, in Germany called GiroCode): version 2
 * of the format, in which a BIC may be missing.
 */
record PaymentCode(String holder, String iban, String bic, Money amount, String reference) {

    private static final Money LARGEST = Money.of("999999999.99");
    private static final int LONGEST_HOLDER = 70;
    private static final int MOST_BYTES_OF_HOLDER = 140;
    private static final int LONGEST_REFERENCE = 140;

    /** Modules of white around it, without which no camera finds it. */
    private static final int QUIET = 4;

    private static final int LARGEST_VERSION = 13;

    /** The code of a payment, if banks take one of this kind. */
    static Optional<PaymentCode> of(
            String holder, String iban, String bic, Money amount, String reference) {
        boolean payable =
                iban != null
                        && amount.compareTo(Money.ZERO) > 0
                        && amount.compareTo(LARGEST) <= 0
                        && reference.length() <= LONGEST_REFERENCE;
        return payable
                ? Optional.of(new PaymentCode(holder, iban, bic, amount, reference))
                : Optional.empty();
    }

    /** What the code says, a field in each line. */
    String content() {
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                bic == null ? "" : bic,
                shortened(Block.legible(holder)),
                iban.replaceAll("\\s", ""),
                "EUR" + amount,
                "",
                "",
                reference);
    }

    /** Banks compare no more of a name than that, and a code holds no more of foreign letters. */
    private static String shortened(String name) {
        StringBuilder kept = new StringBuilder();
        int count = 0;
        int bytes = 0;
        for (int letter : name.codePoints().toArray()) {
            bytes += Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            count++;
            if (count > LONGEST_HOLDER || bytes > MOST_BYTES_OF_HOLDER) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.toString().strip();
    }

    /** A code as a shape: each module a square of one, with its quiet zone. */
    record Shape(Path2D path, int size) {

        static Shape of(String content) {
            QrCode code =
                    QrCode.encodeSegments(
                            QrSegment.makeSegments(content),
                            QrCode.Ecc.MEDIUM,
                            QrCode.MIN_VERSION,
                            LARGEST_VERSION,
                            -1,
                            false);
            Path2D path = new Path2D.Double();
            for (int y = 0; y < code.size; y++) {
                addRow(code, y, path);
            }
            return new Shape(path, code.size + 2 * QUIET);
        }

        /** Neighbours become one bar, so that no hairline shows between them. */
        private static void addRow(QrCode code, int y, Path2D path) {
            int x = 0;
            while (x < code.size) {
                int end = x;
                while (end < code.size && code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    path.append(new Rectangle(QUIET + x, QUIET + y, end - x, 1), false);
                }
                x = end + 1;
            }
        }
    }
}
