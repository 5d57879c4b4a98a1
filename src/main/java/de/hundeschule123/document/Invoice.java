package de.hundeschule123.document;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.Totals;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.School;
import de.hundeschule123.school.VatId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An invoice (Rechnung) to a customer; prices are gross, as dog schools print them. */
@Entity
@DiscriminatorValue("INVOICE")
public class Invoice extends Document {

    /** More lines are another invoice: each is printed, shown, and held in memory meanwhile. */
    public static final int MOST_LINES = 300;

    private static final Comparator<Optional<ZeroRating>> BY_REASON =
            Comparator.comparing(
                            (Optional<ZeroRating> rating) ->
                                    rating.map(ZeroRating::reason).orElse(null),
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(
                            rating -> rating.map(ZeroRating::words).orElse(null),
                            Comparator.nullsFirst(Comparator.naturalOrder()));

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @Embedded private Recipient recipient;

    @Column(name = "service_from")
    private LocalDate serviceFrom;

    @Column(name = "service_to")
    private LocalDate serviceTo;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Column(name = "small_business")
    private boolean smallBusiness;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "document_line", joinColumns = @JoinColumn(name = "document_id"))
    // As an order column, lines of equal content would be one row.
    @OrderBy("position")
    private List<Line> lines = new ArrayList<>();

    protected Invoice() {}

    /** A new draft. */
    public Invoice(Customer customer, InvoiceDates dates, List<Line> lines) {
        super(dates.date());
        revise(customer, dates, lines);
    }

    /**
     * The counterpart of a committed invoice: to the same people, for the same days and lines. None
     * of it is judged anew, for what could be committed once must always be possible to take back.
     */
    Invoice(Invoice original, LocalDate today) {
        super(today);
        customer = original.getCustomer();
        serviceFrom = original.getServiceFrom();
        serviceTo = original.getServiceTo();
        dueDate = today;
        partner(original.getPartnerName());
        lines.addAll(original.reversedLines());
        amountTo(totals().gross());
    }

    /**
     * Changes the draft.
     *
     * @throws AlreadyCommitted when it is no draft any more
     */
    public final void revise(Customer to, InvoiceDates dates, List<Line> newLines) {
        mustBeDraft();
        mustFit(newLines);
        mustHavePlausibleDays(dates);
        customer = to;
        partner(to.getDisplayName());
        date(dates.date());
        serviceFrom = dates.serviceFrom();
        serviceTo = dates.serviceTo();
        dueDate = dates.due();
        lines.clear();
        newLines.forEach(line -> lines.add(line.at(lines.size())));
        amountTo(totals().gross());
    }

    /**
     * Makes the invoice final under its number; it never changes again.
     *
     * @param underSmallBusiness whether the school is a small business (§ 19 UStG) today
     * @throws AlreadyCommitted when it is final already
     * @throws Declined when something is missing that an invoice must have (§ 14 UStG)
     */
    public void commit(DocumentNumber given, boolean underSmallBusiness, Instant now) {
        mustBeComplete(underSmallBusiness);
        recipient = addressee();
        partner(recipient.getName());
        smallBusiness = underSmallBusiness;
        lock(given, now);
    }

    /** Whether the invoice could be committed now; says what is missing if not. */
    public void mustBeComplete(boolean underSmallBusiness) {
        mustBeDraft();
        if (lines.isEmpty()) {
            throw new Declined("invoice.lines.missing");
        }
        mustFit(lines);
        mustAmountToItsLines();
        mustHavePlausibleDays(dates());
        if (underSmallBusiness && lines.stream().anyMatch(Invoice::chargesVat)) {
            throw new Declined("invoice.smallBusiness.vat");
        }
        mustSayWhyWithoutVat(underSmallBusiness);
        if (!addressee().canBeReached()) {
            throw new Declined("invoice.address.missing", customer.getDisplayName());
        }
    }

    /**
     * What only makes sense where the customer has reason to owe the VAT: a company abroad, with
     * the VAT id of its country (§ 14a Abs. 1 UStG).
     */
    private void mustBeOwedAbroad() {
        Recipient to = addressee();
        VatId theirs = to.vatId();
        if (!customer.isCompany() || !to.getAddress().isAbroad()) {
            throw new Declined("invoice.reverseCharge.company", to.getName());
        }
        if (theirs == null) {
            throw new Declined("invoice.reverseCharge.vatId", to.getName());
        }
        if (!theirs.country().equals(to.getAddress().getCountry())) {
            throw new Declined(
                    "invoice.reverseCharge.country", theirs, to.getAddress().getCountryName());
        }
    }

    /**
     * Whether the school can write it; where the customer owes the VAT, both VAT ids stand on the
     * paper (§ 14a Abs. 1 UStG).
     *
     * @throws Declined when the school has no VAT id to put there
     */
    public void mustBeWritableBy(School issuer) {
        issuer.mustBeAbleToInvoice();
        if (isReverseCharge() && issuer.getVatId() == null) {
            throw new Declined("invoice.reverseCharge.own");
        }
    }

    /** Whether the customer owes the VAT on some of it (reverse charge). */
    public boolean isReverseCharge() {
        return !smallBusiness && lines.stream().anyMatch(Invoice::isOwedByCustomer);
    }

    private static boolean isOwedByCustomer(Line line) {
        ZeroRating rating = line.getZeroRating();
        return rating != null && rating.reason() == ZeroRateReason.REVERSE_CHARGE;
    }

    /**
     * Asks what a draft must say before it is final; a counterpart repeats its invoice, whatever
     * that has said.
     */
    void mustSayWhyWithoutVat(boolean underSmallBusiness) {
        if (underSmallBusiness) {
            return;
        }
        if (lines.stream().anyMatch(Line::lacksReason)) {
            throw new Declined("invoice.line.zeroReason.missing");
        }
        if (isReverseCharge()) {
            mustBeOwedAbroad();
        }
    }

    /** To whom it is written when it is committed. */
    Recipient addressee() {
        return Recipient.of(customer);
    }

    /** The database says so once more, about the lines that lie there. */
    private void mustAmountToItsLines() {
        Money together = totals().gross();
        if (!together.equals(getGross())) {
            throw new Declined("invoice.lines.sum", getGross().amount(), together.amount());
        }
    }

    private void mustFit(List<Line> wanted) {
        if (wanted.size() > mostLines()) {
            throw new Declined("invoice.lines.many", MOST_LINES);
        }
    }

    int mostLines() {
        return MOST_LINES;
    }

    void mustHavePlausibleDays(InvoiceDates dates) {
        dates.mustBePlausible();
    }

    private static boolean chargesVat(Line line) {
        return !line.getVatRate().equals(VatRate.NONE);
    }

    private List<Line> reversedLines() {
        return lines.stream().map(Line::reversed).toList();
    }

    @Override
    public DocumentKind getKind() {
        return DocumentKind.INVOICE;
    }

    public Totals totals() {
        return Totals.of(lines.stream().map(Line::amount).toList());
    }

    public Totals getTotals() {
        return totals();
    }

    /**
     * Whether there is nothing in it to book: each tax case sums to 0.00. A sum of 0.00 alone is
     * not enough, for 119.00 at 19 % and -119.00 at 7 % change what is owed to the tax office.
     */
    public boolean isNothing() {
        return taxGroups().stream().allMatch(group -> group.gross().isZero());
    }

    /**
     * What it charges, by tax case: the highest rate first, within 0 % in the order of the reasons.
     * A small business has no reasons but its own (§ 19 UStG).
     */
    public List<TaxGroup> taxGroups() {
        return totals().perRate().stream().flatMap(rate -> groupsAt(rate.rate())).toList();
    }

    private Stream<TaxGroup> groupsAt(VatRate rate) {
        Map<Optional<ZeroRating>, List<Line>> byReason = new TreeMap<>(BY_REASON);
        lines.stream()
                .filter(line -> line.getVatRate().equals(rate))
                .forEach(
                        line ->
                                byReason.computeIfAbsent(reason(line), none -> new ArrayList<>())
                                        .add(line));
        return byReason.entrySet().stream()
                .map(group -> new TaxGroup(rate, group.getKey().orElse(null), group.getValue()));
    }

    private Optional<ZeroRating> reason(Line line) {
        return smallBusiness ? Optional.empty() : Optional.ofNullable(line.getZeroRating());
    }

    public Customer getCustomer() {
        return customer;
    }

    /** Whom it was written to; while it is a draft, whom it would be written to. */
    public Recipient getRecipient() {
        return isCommitted() ? recipient : addressee();
    }

    public InvoiceDates dates() {
        return new InvoiceDates(getDate(), serviceFrom, serviceTo, dueDate);
    }

    /** First day of the service. */
    public LocalDate getServiceFrom() {
        return serviceFrom;
    }

    /** Last day of the service; null when it was one day. */
    public LocalDate getServiceTo() {
        return serviceTo;
    }

    public LocalDate getDueDate() {
        return dueDate;
    }

    /** Whether it was issued without VAT under § 19 UStG. */
    public boolean isSmallBusiness() {
        return smallBusiness;
    }

    public List<Line> getLines() {
        return List.copyOf(lines);
    }
}
