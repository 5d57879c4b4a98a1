package de.hundeschule123.document.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.document.money.Totals;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.SchoolRecords;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a draft while a person writes it: customer, dates, lines, sums as one types, and
 * Festschreiben.
 */
@Named("invoiceEdit")
@ViewScoped
public class InvoiceEditBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OFFERED = 12;
    private static final int DAYS_TO_PAY = 14;

    @Inject private transient Customers customers;
    @Inject private transient Documents documents;
    @Inject private transient Invoicing invoicing;
    @Inject private transient SchoolRecords records;
    @Inject private transient Clock clock;

    private Long id;
    private int version;
    private Long customerId;
    private boolean loaded;
    private boolean smallBusiness;
    private CustomerChoice customer;
    private LocalDate date;
    private LocalDate serviceFrom;
    private LocalDate serviceTo;
    private LocalDate due;
    private List<LineForm> lines = new ArrayList<>();

    /** Opens a draft, or a new one; a committed invoice goes to its own page. */
    public String load() throws IOException {
        if (loaded) {
            return null;
        }
        loaded = true;
        smallBusiness = records.school().isSmallBusiness();
        try {
            if (id == null) {
                begin();
                return null;
            }
            Invoice invoice = documents.sheet(id).invoice();
            if (invoice.isCommitted()) {
                return "/rechnungen/details?faces-redirect=true&id=" + id;
            }
            show(invoice);
        } catch (NotFound unknown) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
        return null;
    }

    private void begin() {
        date = LocalDate.now(clock);
        serviceFrom = date;
        due = date.plusDays(DAYS_TO_PAY);
        if (customerId != null) {
            customer = CustomerChoice.of(customers.get(customerId));
        }
        addLine();
    }

    private void show(Invoice invoice) {
        version = invoice.getVersion();
        customer = CustomerChoice.of(invoice.getCustomer());
        InvoiceDates dates = invoice.dates();
        date = dates.date();
        serviceFrom = dates.serviceFrom();
        serviceTo = dates.serviceTo();
        due = dates.due();
        lines = new ArrayList<>(invoice.getLines().stream().map(LineForm::of).toList());
    }

    /** Customers that fit what is typed. */
    public List<CustomerChoice> offer(String typed) {
        List<CustomerChoice> fitting = new ArrayList<>();
        Action.run(
                () ->
                        customers
                                .search(typed)
                                .orderBy("coalesce(e.company, e.lastName), e.firstName, e.id")
                                .page(0, MOST_OFFERED)
                                .list()
                                .forEach(found -> fitting.add(CustomerChoice.of(found))));
        return fitting;
    }

    /** Adds an empty line, unless there are as many as an invoice may have. */
    public void addLine() {
        if (isFull()) {
            return;
        }
        lines.add(new LineForm(smallBusiness ? VatRate.NONE : VatRate.STANDARD));
    }

    public void removeLine(int index) {
        lines.remove(index);
    }

    /** Whether no further line may be added. */
    public boolean isFull() {
        return lines.size() >= Invoice.MOST_LINES;
    }

    /** Moves a line one place up. */
    public void raiseLine(int index) {
        if (index > 0) {
            lines.add(index - 1, lines.remove(index));
        }
    }

    /** Saves the draft and stays. */
    public String save() {
        if (!Action.run(this::store)) {
            return null;
        }
        Action.say("invoice.saved");
        return "/rechnungen/bearbeiten?faces-redirect=true&id=" + id;
    }

    /** Saves the draft and makes it final (Festschreiben). */
    public String commit() {
        return Action.result(
                        () -> {
                            store();
                            return invoicing.commit(id, version);
                        })
                .map(InvoiceEditBean::committed)
                .orElse(null);
    }

    private static String committed(Invoice invoice) {
        Action.say("invoice.committed", invoice.getNumber());
        return "/rechnungen/details?faces-redirect=true&id=" + invoice.getId();
    }

    /** Throws the draft away. */
    public String discard() {
        if (id != null && !Action.run(() -> invoicing.discard(id, version))) {
            return null;
        }
        Action.say("invoice.discarded");
        return "/rechnungen/liste?faces-redirect=true";
    }

    private void store() {
        if (customer == null) {
            throw new Declined("invoice.customer.missing");
        }
        Customer to = customers.get(customer.id());
        InvoiceDates dates = new InvoiceDates(date, serviceFrom, serviceTo, due);
        List<Line> written =
                lines.stream().filter(line -> !line.isEmpty()).map(LineForm::line).toList();
        Invoice stored =
                id == null
                        ? invoicing.draft(to, dates, written)
                        : invoicing.revise(id, version, to, dates, written);
        id = stored.getId();
        version = stored.getVersion();
    }

    /** The sums of what is typed so far. */
    public Totals getTotals() {
        return Totals.of(
                lines.stream()
                        .filter(LineForm::isPriced)
                        .map(
                                line ->
                                        new Totals.Gross(
                                                new VatRate(line.getVatRate()), line.getGross()))
                        .toList());
    }

    /** What a person chooses from at 0 %. */
    public ZeroRateReason[] getReasons() {
        return ZeroRateReason.values();
    }

    public List<VatRate> getRates() {
        return smallBusiness ? List.of(VatRate.NONE) : VatRate.all();
    }

    public boolean isSmallBusiness() {
        return smallBusiness;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public void setCustomerId(Long customerId) {
        this.customerId = customerId;
    }

    public CustomerChoice getCustomer() {
        return customer;
    }

    public void setCustomer(CustomerChoice customer) {
        this.customer = customer;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalDate getServiceFrom() {
        return serviceFrom;
    }

    public void setServiceFrom(LocalDate serviceFrom) {
        this.serviceFrom = serviceFrom;
    }

    public LocalDate getServiceTo() {
        return serviceTo;
    }

    public void setServiceTo(LocalDate serviceTo) {
        this.serviceTo = serviceTo;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public List<LineForm> getLines() {
        return lines;
    }
}
