package de.hundeschule123.document.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.invoicing.Drafts;
import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.input.YearLeftOut;
import de.hundeschule123.platform.text.Declined;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What could be read of an invoice while a person types it, however little that is.
 *
 * @param customer null as long as none is chosen
 * @param unread what could not be read, and why
 */
record ReadInvoice(
        Customer customer,
        LocalDate date,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        LocalDate due,
        List<LineForm> lines,
        List<FieldProblem> unread) {

    static final String CUSTOMER = "customer";
    static final String DATE = "date";
    static final String SERVICE_FROM = "serviceFrom";
    static final String SERVICE_TO = "serviceTo";
    static final String DUE = "due";

    static ReadInvoice of(TypedInvoice typed, Customer customer, LocalDate today) {
        List<FieldProblem> unread = new ArrayList<>();
        List<LineForm> lines = new ArrayList<>();
        for (int i = 0; i < typed.lines().size(); i++) {
            lines.add(LineForm.read(typed.lines().get(i), i, unread));
        }
        return new ReadInvoice(
                customer,
                day(typed, DATE, today, unread),
                day(typed, SERVICE_FROM, today, unread),
                day(typed, SERVICE_TO, today, unread),
                day(typed, DUE, today, unread),
                lines,
                unread);
    }

    private static LocalDate day(
            TypedInvoice typed, String field, LocalDate today, List<FieldProblem> unread) {
        try {
            return GermanDay.read(typed.fields().get(field), today, YearLeftOut.NEAREST);
        } catch (Declined refused) {
            unread.add(FieldProblem.of(field, refused));
            return null;
        }
    }

    static ReadInvoice of(Invoice invoice) {
        InvoiceDates dates = invoice.dates();
        return new ReadInvoice(
                invoice.getCustomer(),
                dates.date(),
                dates.serviceFrom(),
                dates.serviceTo(),
                dates.due(),
                new ArrayList<>(invoice.getLines().stream().map(LineForm::of).toList()),
                List.of());
    }

    /** Whether a person has written anything that would be missed. */
    boolean hasContent() {
        return customer != null || lines.stream().anyMatch(line -> !line.isEmpty());
    }

    /** As it stands in the form, without what could not be read. */
    TypedInvoice typed() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (customer != null) {
            fields.put(CUSTOMER, customer.getId().toString());
        }
        put(fields, DATE, date);
        put(fields, SERVICE_FROM, serviceFrom);
        put(fields, SERVICE_TO, serviceTo);
        put(fields, DUE, due);
        return new TypedInvoice(
                fields,
                lines.stream().filter(line -> !line.isEmpty()).map(LineForm::cells).toList());
    }

    private static void put(Map<String, String> fields, String name, LocalDate day) {
        if (day != null) {
            fields.put(name, GermanDay.write(day));
        }
    }

    /** What makes an invoice, if it is all there and nothing is unread. */
    Optional<Drafts.Content> content() {
        if (customer == null || !unread.isEmpty()) {
            return Optional.empty();
        }
        try {
            InvoiceDates dates = new InvoiceDates(date, serviceFrom, serviceTo, due);
            List<Line> written =
                    lines.stream().filter(line -> !line.isEmpty()).map(LineForm::line).toList();
            new Invoice(customer, dates, written);
            return Optional.of(new Drafts.Content(customer, dates, written));
        } catch (Declined incomplete) {
            return Optional.empty();
        }
    }

    /**
     * All that keeps it from being committed, at once.
     *
     * @param reasoned whether a line without VAT must say why
     */
    List<FieldProblem> problems(boolean reasoned) {
        List<FieldProblem> problems = new ArrayList<>(unread);
        if (customer == null) {
            problems.add(FieldProblem.of(CUSTOMER, new Declined("invoice.customer.missing")));
        }
        if (isRead(DATE) && isRead(SERVICE_FROM) && isRead(SERVICE_TO) && isRead(DUE)) {
            dateProblem().ifPresent(problems::add);
        }
        if (lines.stream().allMatch(LineForm::isEmpty) && !hasUnread("lines.")) {
            problems.add(
                    FieldProblem.of(
                            FieldProblem.inLine(0, LineForm.TEXT),
                            new Declined("invoice.lines.missing")));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() || hasUnread(FieldProblem.inLine(i, ""))) {
                lines.get(i).problems(i, unread, reasoned).forEach(problems::add);
            }
        }
        return problems;
    }

    private boolean isRead(String field) {
        return unread.stream().noneMatch(problem -> problem.field().equals(field));
    }

    private boolean hasUnread(String fields) {
        return unread.stream().anyMatch(problem -> problem.field().startsWith(fields));
    }

    private Optional<FieldProblem> dateProblem() {
        try {
            InvoiceDates dates = new InvoiceDates(date, serviceFrom, serviceTo, due);
            if (customer != null) {
                new Invoice(customer, dates, List.of());
            }
            return Optional.empty();
        } catch (Declined refused) {
            String key = refused.key();
            String field =
                    key.startsWith("invoice.due")
                            ? DUE
                            : key.equals("invoice.service.order")
                                    ? SERVICE_TO
                                    : key.startsWith("invoice.service") ? SERVICE_FROM : DATE;
            return Optional.of(FieldProblem.of(field, refused));
        }
    }
}
