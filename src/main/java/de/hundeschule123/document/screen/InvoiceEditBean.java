package de.hundeschule123.document.screen;

import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.catalogue.OfferedService;
import de.hundeschule123.document.catalogue.ServiceCatalogue;
import de.hundeschule123.document.invoicing.DraftReference;
import de.hundeschule123.document.invoicing.Drafts;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.document.invoicing.Reviews;
import de.hundeschule123.document.invoicing.UnfinishedDraft;
import de.hundeschule123.document.money.Totals;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.primefaces.PrimeFaces;

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
    @Inject private transient Drafts drafts;
    @Inject private transient DraftForms forms;
    @Inject private transient ServiceCatalogue catalogue;
    @Inject private transient Reviews reviews;
    @Inject private transient Invoicing invoicing;
    @Inject private transient SchoolRecords records;
    @Inject private transient Clock clock;

    /** Names this opened page, so that it knows its own writing again. */
    private final String page = UUID.randomUUID().toString();

    private Long id;
    private Long unfinished;
    private DraftReference draft = DraftReference.NEW;
    private Long customerId;
    private boolean loaded;
    private boolean smallBusiness;
    private CustomerChoice customer;
    private LocalDate date;
    private LocalDate serviceFrom;
    private LocalDate serviceTo;
    private LocalDate due;
    private List<LineForm> lines = new ArrayList<>();
    private transient List<OfferedService> services;
    private transient Reviews.Review review;
    private transient boolean conflict;
    private transient String addressMissing;

    /** Opens a draft, or a new one; a committed invoice goes to its own page. */
    public String load() throws IOException {
        if (loaded) {
            return null;
        }
        loaded = true;
        smallBusiness = records.school().isSmallBusiness();
        try {
            if (id == null && unfinished == null) {
                begin();
                return null;
            }
            Drafts.Kept kept = id == null ? drafts.openUnfinished(unfinished) : drafts.open(id);
            if (kept.invoice() != null && kept.invoice().isCommitted()) {
                return "/rechnungen/details?faces-redirect=true&id=" + kept.invoice().getId();
            }
            draft = kept.draft();
            show(forms.read(kept));
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

    private void show(ReadInvoice read) {
        customer = read.customer() == null ? null : CustomerChoice.of(read.customer());
        date = read.date();
        serviceFrom = read.serviceFrom();
        serviceTo = read.serviceTo();
        due = read.due();
        lines = new ArrayList<>(read.lines());
        if (lines.isEmpty()) {
            addLine();
        }
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

    /**
     * Fills a line with what its service is usually sold for; free text keeps what stands there.
     */
    public void fill(LineForm line) {
        getServices().stream()
                .filter(service -> service.getId().equals(line.getService()))
                .findFirst()
                .ifPresent(
                        service ->
                                line.sell(
                                        service,
                                        smallBusiness ? VatRate.NONE : service.getVatRate()));
    }

    /** What a line may sell: all that is offered, and what stands in the draft already. */
    public List<OfferedService> getServices() {
        if (services == null) {
            services = new ArrayList<>(catalogue.offered());
            catalogue
                    .named(
                            lines.stream()
                                    .map(LineForm::getService)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList())
                    .stream()
                    .filter(OfferedService::isRemoved)
                    .forEach(services::add);
        }
        return services;
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

    /** Saves the draft, finished or not, and stays. */
    public String save() {
        ReadInvoice read = read();
        if (!read.hasContent()) {
            forms.problems(read).forEach(InvoiceEditBean::say);
            return null;
        }
        if (!keep(read)) {
            return null;
        }
        Action.say("invoice.saved");
        return DraftServlet.address(draft).replace("?", "?faces-redirect=true&");
    }

    private ReadInvoice read() {
        return new ReadInvoice(
                customer == null ? null : customers.get(customer.id()),
                date,
                serviceFrom,
                serviceTo,
                due,
                lines,
                List.of());
    }

    /** Keeps what was written, unless somebody has been faster: then both versions are shown. */
    private boolean keep(ReadInvoice read) {
        return Action.result(() -> forms.keep(draft, page, read)).filter(this::isSaved).isPresent();
    }

    private boolean isSaved(Drafts.Result result) {
        if (result instanceof Drafts.Result.Saved saved) {
            draft = saved.draft();
            return true;
        }
        conflict = true;
        return false;
    }

    private static void say(FieldProblem problem) {
        Action.refuse(
                "invoice:" + problem.field().replaceFirst("^lines\\.(\\d+)\\.", "rows:$1:"),
                problem.sentence());
    }

    /** Looks once more at what would become final, and asks. */
    public void ask() {
        ReadInvoice read = read();
        List<FieldProblem> problems = forms.problems(read);
        problems.forEach(InvoiceEditBean::say);
        if (read.hasContent() && keep(read) && problems.isEmpty()) {
            try {
                review = reviews.review(draft.id(), draft.version());
                PrimeFaces.current().executeScript("PF('commitDialog').show()");
            } catch (Declined refused) {
                if (refused.key().equals("invoice.address.missing")) {
                    addressMissing = refused.getMessage();
                } else {
                    Action.refuse(null, refused.getMessage());
                }
            }
        }
    }

    /** Makes the draft final (Festschreiben), as it was saved and shown before the question. */
    public String commit() {
        Optional<Invoice> invoice =
                Action.result(() -> invoicing.commit(draft.id(), draft.version()));
        conflict = invoice.isEmpty();
        if (conflict) {
            PrimeFaces.current().executeScript("PF('commitDialog').hide()");
        }
        return invoice.map(InvoiceEditBean::committed).orElse(null);
    }

    private static String committed(Invoice invoice) {
        Action.say("invoice.committed", invoice.getNumber());
        return "/rechnungen/details?faces-redirect=true&id=" + invoice.getId();
    }

    /** Throws the draft away. */
    public String discard() {
        conflict = !Action.run(() -> drafts.discard(draft));
        if (conflict) {
            return null;
        }
        Action.say("invoice.discarded");
        return "/rechnungen/liste?faces-redirect=true";
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

    /** The unfinished draft in the page's address. */
    public Long getUnfinished() {
        return unfinished;
    }

    public void setUnfinished(Long unfinished) {
        this.unfinished = unfinished;
    }

    /** The draft as the page has seen it; the script that saves it keeps this up to date. */
    public String getReference() {
        return draft.toString();
    }

    public void setReference(String reference) {
        draft = DraftReference.of(reference);
    }

    public String getPage() {
        return page;
    }

    /** Whether the draft is an invoice already that can be looked at. */
    public Long getInvoiceId() {
        return draft.kind() == DraftReference.Kind.INVOICE ? draft.id() : null;
    }

    /** What would become final; null while nobody asks. */
    public Reviews.Review getReview() {
        return review;
    }

    /** Whether somebody else has been faster; the script of the page then shows both versions. */
    public boolean isConflict() {
        return conflict;
    }

    /** What the customer lacks that an invoice must have; null while that is not known. */
    public String getAddressMissing() {
        return addressMissing;
    }

    /** What somebody has begun earlier, as long as nothing of the new invoice is written. */
    public List<BegunDraft> getBegun() {
        return draft.kind() == DraftReference.Kind.NEW
                ? drafts.unfinished().stream().map(this::begun).toList()
                : List.of();
    }

    private BegunDraft begun(UnfinishedDraft begun) {
        ReadInvoice read = forms.read(TypedInvoice.of(begun.getForm()));
        String what =
                read.customer() == null
                        ? read.lines().stream()
                                .map(LineForm::getText)
                                .filter(text -> text != null && !text.isBlank())
                                .findFirst()
                                .orElse(Texts.of("status.DRAFT"))
                        : read.customer().getDisplayName();
        return new BegunDraft(begun.getId(), what, begun.getChangedBy(), begun.getChangedAt());
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
