package de.hundeschule123.document.einvoice;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.school.School;
import java.util.Arrays;

/** The electronic form of an invoice, or why it has none; the invoice on paper holds without it. */
public sealed interface EInvoice {

    /** The name of the file inside the PDF, as ZUGFeRD 2 and Factur-X want it. */
    String FILE_NAME = "factur-x.xml";

    /** The electronic form of an invoice as this school issues it. */
    static EInvoice of(Invoice invoice, School issuer) {
        return Obstacle.of(invoice, issuer)
                .<EInvoice>map(LeftOut::new)
                .orElseGet(() -> new Written(new CrossIndustryInvoice(invoice, issuer).xml()));
    }

    /** The XML of an invoice; it says nothing that does not stand on the paper. */
    record Written(byte[] xml) implements EInvoice {

        @Override
        public boolean equals(Object other) {
            return other instanceof Written that && Arrays.equals(xml, that.xml);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(xml);
        }
    }

    /** An invoice of which the norm asks for more than there is. */
    record LeftOut(Obstacle obstacle) implements EInvoice {}
}
