package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Looks at a draft once more before it becomes final: what goes out, and what is odd about it. */
@ApplicationScoped
@Transactional
public class Reviews {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private InvoiceAmountsRepository amounts;
    @Inject private Clock clock;

    /**
     * A draft that could be committed now.
     *
     * @param odd what a person should look at once more, in words
     */
    public record Review(String customer, Money gross, int lines, List<String> odd) {}

    /**
     * Reviews a draft as it was seen.
     *
     * @throws Declined when it cannot be committed, with what is missing
     */
    public Review review(long id, int seen) {
        Invoice invoice = records.get(Invoice.class, id);
        invoice.mustBeDraftAsSeen(seen);
        records.school().mustBeAbleToInvoice();
        invoice.mustBeComplete(records.school().isSmallBusiness());
        LocalDate today = LocalDate.now(clock);
        return new Review(
                invoice.getPartnerName(),
                invoice.getGross(),
                invoice.getLines().size(),
                Oddity.of(invoice, amounts.highOf(school.id(), today.minusYears(1)), today).stream()
                        .map(Oddity.Found::sentence)
                        .toList());
    }
}
