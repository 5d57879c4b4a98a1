package de.hundeschule123.document.einvoice;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.Recipient;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.Totals;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invoice as a Cross Industry Invoice (UN/CEFACT D16B), profile EN 16931: every figure is the
 * one on the paper. The names behind the fields (BT-1 …) are those of the norm.
 */
final class CrossIndustryInvoice {

    private static final String STANDARD = "urn:un:unece:uncefact:data:standard:";
    private static final String PROFILE = "urn:cen.eu:en16931:2017";
    private static final String INVOICE = "380";

    /** A corrected invoice may have negative sums, as a cancellation has on paper. */
    private static final String CORRECTION = "384";

    private static final String SEPA_TRANSFER = "58";

    /** One, of whatever the text of the line says. */
    private static final String UNIT = "C62";

    private static final String CURRENCY = "EUR";
    private static final DateTimeFormatter PRINTED_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Invoice invoice;
    private final School issuer;
    private final TaxIdentity identity;
    private final Totals totals;
    private final List<Position> positions;
    private final List<TaxShare> shares;
    private final Xml xml = new Xml();

    CrossIndustryInvoice(Invoice invoice, School issuer) {
        this.invoice = invoice;
        this.issuer = issuer;
        this.identity = TaxIdentity.of(issuer);
        this.totals = invoice.totals();
        this.positions = Position.of(invoice);
        this.shares = TaxShare.of(invoice);
    }

    byte[] xml() {
        return xml.add(
                        "rsm:CrossIndustryInvoice",
                        () -> {
                            xml.attribute("xmlns:rsm", STANDARD + "CrossIndustryInvoice:100");
                            xml.attribute(
                                    "xmlns:ram",
                                    STANDARD + "ReusableAggregateBusinessInformationEntity:100");
                            xml.attribute("xmlns:udt", STANDARD + "UnqualifiedDataType:100");
                            xml.attribute("xmlns:qdt", STANDARD + "QualifiedDataType:100");
                            xml.add("rsm:ExchangedDocumentContext", this::context);
                            xml.add("rsm:ExchangedDocument", this::document);
                            xml.add("rsm:SupplyChainTradeTransaction", this::transaction);
                        })
                .bytes();
    }

    private void context() {
        xml.add("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.add("ram:ID", PROFILE));
    }

    /** Number (BT-1), kind (BT-3), day (BT-2) and what else the paper says in words (BT-22). */
    private void document() {
        xml.add("ram:ID", invoice.getNumber());
        xml.add("ram:TypeCode", isCancellation() ? CORRECTION : INVOICE);
        xml.add("ram:IssueDateTime", () -> day("udt:DateTimeString", invoice.getDate()));
        notes().forEach(note -> xml.add("ram:IncludedNote", () -> xml.add("ram:Content", note)));
    }

    private Stream<String> notes() {
        List<String> notes = new ArrayList<>();
        if (invoice instanceof CancellationInvoice cancellation) {
            Invoice cancelled = cancellation.getCancelled();
            notes.add(
                    Texts.german(
                            "print.cancelled",
                            cancelled.getNumber(),
                            PRINTED_DAY.format(cancelled.getDate())));
        }
        if (issuer.getClosingText() != null) {
            notes.add(issuer.getClosingText());
        }
        return notes.stream();
    }

    private void transaction() {
        positions.forEach(
                position ->
                        xml.add("ram:IncludedSupplyChainTradeLineItem", () -> position(position)));
        xml.add("ram:ApplicableHeaderTradeAgreement", this::parties);
        xml.add("ram:ApplicableHeaderTradeDelivery", this::delivery);
        xml.add("ram:ApplicableHeaderTradeSettlement", this::settlement);
    }

    /** Number (BT-126), text (BT-153, 154), price (BT-146), quantity (BT-129), net (BT-131). */
    private void position(Position position) {
        xml.add(
                "ram:AssociatedDocumentLineDocument",
                () -> xml.add("ram:LineID", String.valueOf(position.number())));
        xml.add(
                "ram:SpecifiedTradeProduct",
                () ->
                        xml.add("ram:Name", position.name())
                                .add("ram:Description", position.description()));
        xml.add(
                "ram:SpecifiedLineTradeAgreement",
                () ->
                        xml.add(
                                "ram:NetPriceProductTradePrice",
                                () ->
                                        xml.add(
                                                "ram:ChargeAmount",
                                                position.price().toPlainString())));
        xml.add(
                "ram:SpecifiedLineTradeDelivery",
                () -> xml.add("ram:BilledQuantity", "unitCode", UNIT, plain(position.quantity())));
        xml.add(
                "ram:SpecifiedLineTradeSettlement",
                () -> {
                    xml.add(
                            "ram:ApplicableTradeTax",
                            () -> {
                                xml.add("ram:TypeCode", "VAT");
                                category(position.tax());
                            });
                    xml.add(
                            "ram:SpecifiedTradeSettlementLineMonetarySummation",
                            () -> xml.add("ram:LineTotalAmount", position.net().toString()));
                });
    }

    /** What is not taxable has no rate, not even 0 % (BR-O-05). */
    private void category(Tax tax) {
        xml.add("ram:CategoryCode", tax.category().code());
        rate(tax);
    }

    private void rate(Tax tax) {
        if (tax.category() != VatCategory.NOT_TAXABLE) {
            xml.add("ram:RateApplicablePercent", String.valueOf(tax.rate().percent()));
        }
    }

    private void parties() {
        xml.add("ram:SellerTradeParty", this::seller);
        xml.add("ram:BuyerTradeParty", this::buyer);
    }

    /** The school (BG-4 to 6); without a VAT id its tax number also identifies it (BR-CO-26). */
    private void seller() {
        if (vatId() == null) {
            xml.add("ram:ID", identity.taxNumber());
        }
        xml.add("ram:Name", issuer.getName());
        xml.add("ram:DefinedTradeContact", this::contact);
        address(issuer.getAddress());
        if (issuer.getEmail() != null && !issuer.getEmail().isBlank()) {
            xml.add(
                    "ram:URIUniversalCommunication",
                    () -> xml.add("ram:URIID", "schemeID", "EM", issuer.getEmail()));
        }
        registration("VA", vatId());
        registration("FC", identity.taxNumber());
    }

    /** Where nothing is taxable, no VAT id may be named (BR-O-02). */
    private String vatId() {
        return isNotTaxable() ? null : identity.vatId();
    }

    private boolean isNotTaxable() {
        return shares.stream().anyMatch(share -> share.tax().category() == VatCategory.NOT_TAXABLE);
    }

    private void contact() {
        String owner = issuer.getOwnerName();
        xml.add("ram:PersonName", owner == null || owner.isBlank() ? issuer.getName() : owner);
        if (issuer.getPhone() != null && !issuer.getPhone().isBlank()) {
            xml.add(
                    "ram:TelephoneUniversalCommunication",
                    () -> xml.add("ram:CompleteNumber", issuer.getPhone()));
        }
        if (issuer.getEmail() != null && !issuer.getEmail().isBlank()) {
            xml.add(
                    "ram:EmailURIUniversalCommunication",
                    () -> xml.add("ram:URIID", issuer.getEmail()));
        }
    }

    /** The customer (BG-7 to 9) as on the paper. */
    private void buyer() {
        Recipient recipient = invoice.getRecipient();
        xml.add("ram:ID", invoice.getCustomer().getNumber());
        xml.add("ram:Name", recipient.getName());
        if (recipient.getPerson() != null) {
            xml.add(
                    "ram:DefinedTradeContact",
                    () -> xml.add("ram:PersonName", recipient.getPerson()));
        }
        address(recipient.getAddress());
        if (!isNotTaxable()) {
            registration("VA", recipient.getVatId());
        }
    }

    private void registration(String scheme, String id) {
        if (id != null) {
            xml.add(
                    "ram:SpecifiedTaxRegistration",
                    () -> xml.add("ram:ID", "schemeID", scheme, id));
        }
    }

    private void address(PostalAddress address) {
        xml.add(
                "ram:PostalTradeAddress",
                () ->
                        xml.add("ram:PostcodeCode", address.getZip())
                                .add("ram:LineOne", address.getStreet())
                                .add("ram:CityName", address.getCity())
                                .add(
                                        "ram:CountryID",
                                        address.getCountry() == null
                                                ? "DE"
                                                : address.getCountry()));
    }

    /** When the service was completed (BT-72). */
    private void delivery() {
        LocalDate last = invoice.getServiceTo();
        xml.add(
                "ram:ActualDeliverySupplyChainEvent",
                () ->
                        xml.add(
                                "ram:OccurrenceDateTime",
                                () ->
                                        day(
                                                "udt:DateTimeString",
                                                last == null ? invoice.getServiceFrom() : last)));
    }

    private void settlement() {
        if (asksForPayment()) {
            xml.add("ram:PaymentReference", invoice.getNumber());
        }
        xml.add("ram:InvoiceCurrencyCode", CURRENCY);
        if (asksForPayment() && issuer.getIban() != null) {
            xml.add("ram:SpecifiedTradeSettlementPaymentMeans", this::transfer);
        }
        shares.forEach(share -> xml.add("ram:ApplicableTradeTax", () -> share(share)));
        if (invoice.getServiceTo() != null) {
            xml.add("ram:BillingSpecifiedPeriod", this::period);
        }
        if (asksForPayment()) {
            xml.add(
                    "ram:SpecifiedTradePaymentTerms",
                    () ->
                            xml.add(
                                    "ram:DueDateDateTime",
                                    () -> day("udt:DateTimeString", invoice.getDueDate())));
        }
        xml.add("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::sums);
        if (invoice instanceof CancellationInvoice cancellation) {
            xml.add("ram:InvoiceReferencedDocument", () -> reference(cancellation.getCancelled()));
        }
    }

    /** The account to pay to (BG-16, BG-17). */
    private void transfer() {
        xml.add("ram:TypeCode", SEPA_TRANSFER);
        xml.add(
                "ram:PayeePartyCreditorFinancialAccount",
                () ->
                        xml.add("ram:IBANID", plain(issuer.getIban()))
                                .add("ram:AccountName", issuer.getAccountHolder()));
        if (issuer.getBic() != null) {
            xml.add(
                    "ram:PayeeSpecifiedCreditorFinancialInstitution",
                    () -> xml.add("ram:BICID", issuer.getBic()));
        }
    }

    private static String plain(String iban) {
        return iban.replaceAll("\\s", "");
    }

    /** What is charged in a tax case (BG-23), and why there is no VAT on it. */
    private void share(TaxShare share) {
        xml.add("ram:CalculatedAmount", share.vat().toString());
        xml.add("ram:TypeCode", "VAT");
        xml.add("ram:ExemptionReason", share.reason());
        xml.add("ram:BasisAmount", share.net().toString());
        xml.add("ram:CategoryCode", share.tax().category().code());
        xml.add("ram:ExemptionReasonCode", share.tax().category().reasonCode());
        rate(share.tax());
    }

    /** The days of the service (BG-14). */
    private void period() {
        xml.add("ram:StartDateTime", () -> day("udt:DateTimeString", invoice.getServiceFrom()));
        xml.add("ram:EndDateTime", () -> day("udt:DateTimeString", invoice.getServiceTo()));
    }

    /** The sums (BG-22): they are computed once, for paper and file. */
    private void sums() {
        xml.add("ram:LineTotalAmount", totals.net().toString());
        xml.add("ram:ChargeTotalAmount", Money.ZERO.toString());
        xml.add("ram:AllowanceTotalAmount", Money.ZERO.toString());
        xml.add("ram:TaxBasisTotalAmount", totals.net().toString());
        xml.add("ram:TaxTotalAmount", "currencyID", CURRENCY, totals.vat().toString());
        xml.add("ram:GrandTotalAmount", totals.gross().toString());
        xml.add("ram:DuePayableAmount", totals.gross().toString());
    }

    /** The invoice that is taken back (BG-3). */
    private void reference(Invoice cancelled) {
        xml.add("ram:IssuerAssignedID", cancelled.getNumber());
        xml.add("ram:FormattedIssueDateTime", () -> day("qdt:DateTimeString", cancelled.getDate()));
    }

    private boolean isCancellation() {
        return invoice instanceof CancellationInvoice;
    }

    private boolean asksForPayment() {
        return !isCancellation() && totals.gross().compareTo(Money.ZERO) > 0;
    }

    private void day(String name, LocalDate day) {
        xml.add(name, "format", "102", DAY.format(day));
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    /** A line of the invoice at net prices. */
    private record Position(
            int number,
            String name,
            String description,
            BigDecimal quantity,
            BigDecimal price,
            Money net,
            Tax tax) {

        static List<Position> of(Invoice invoice) {
            List<Line> lines = invoice.getLines();
            Position[] positions = new Position[lines.size()];
            invoice.totals()
                    .perRate()
                    .forEach(
                            total -> {
                                List<Integer> places =
                                        placesOf(
                                                lines,
                                                line -> line.getVatRate().equals(total.rate()));
                                List<Money> nets =
                                        NetAmounts.of(
                                                places.stream().map(lines::get).toList(), total);
                                for (int i = 0; i < places.size(); i++) {
                                    int place = places.get(i);
                                    positions[place] =
                                            of(
                                                    place + 1,
                                                    lines.get(place),
                                                    nets.get(i),
                                                    tax(lines.get(place), invoice));
                                }
                            });
            return List.of(positions);
        }

        private static Tax tax(Line line, Invoice invoice) {
            return Tax.of(
                    line.getVatRate(), invoice.isSmallBusiness() ? null : line.getZeroRating());
        }

        private static List<Integer> placesOf(List<Line> lines, Predicate<Line> wanted) {
            return IntStream.range(0, lines.size())
                    .filter(place -> wanted.test(lines.get(place)))
                    .boxed()
                    .toList();
        }

        /** No price may be negative (BR-27): what is taken off, is taken off in pieces. */
        private static Position of(int number, Line line, Money net, Tax tax) {
            String[] text = line.getText().split("\\R", 2);
            boolean takenOff = line.getUnitPrice().isNegative();
            return new Position(
                    number,
                    text[0],
                    text.length == 2 ? text[1] : null,
                    takenOff ? line.getQuantity().negate() : line.getQuantity(),
                    NetAmounts.price(net, line.getQuantity()),
                    net,
                    tax);
        }
    }
}
