package de.hundeschule123.document.rest;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.document.catalogue.ServiceCatalogue;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.platform.rest.ListPart;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.Selection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invoices: each answer is what the database holds after the call. */
@Path("/invoices")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rechnungen")
public class InvoiceResource {

    /** More lines are not in one answer: the page ends before them. */
    private static final int MOST_LINES = 6000;

    @Inject private Invoicing invoicing;
    @Inject private Customers customers;
    @Inject private ServiceCatalogue catalogue;
    @Inject private Documents documents;
    @Inject private SchoolRecords records;
    @Inject @Any private Instance<InvoiceExtension> extensions;

    /** Starts a draft. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Legt einen Rechnungsentwurf an; Preise sind brutto")
    @APIResponseSchema(
            value = InvoiceBrief.class,
            responseCode = "201",
            responseDescription = "Der Entwurf ist angelegt")
    public Response create(@Valid InvoiceRequest request) {
        InvoiceRequest.Draft draft = request.draft(reading(), catalogue);
        Customer customer =
                customers
                        .find(draft.customer())
                        .orElseThrow(() -> new Declined("customer.unknown", draft.customer()));
        Invoice invoice = invoicing.draft(customer, draft.dates(), draft.lines());
        return Response.status(Response.Status.CREATED).entity(InvoiceBrief.of(invoice)).build();
    }

    private InvoiceRequest.Reading reading() {
        return records.school().isSmallBusiness()
                ? InvoiceRequest.Reading.SMALL_BUSINESS
                : InvoiceRequest.Reading.EXEMPT;
    }

    /** Makes an invoice final. */
    @POST
    @Path("/{id}/commit")
    @Transactional(Transactional.TxType.NEVER)
    @Operation(summary = "Schreibt eine Rechnung fest; ein zweiter Aufruf ändert nichts")
    @APIResponseSchema(
            value = InvoiceBrief.class,
            responseCode = "200",
            responseDescription = "Die Rechnung ist festgeschrieben")
    public InvoiceBrief commit(@PathParam("id") long id) {
        return InvoiceBrief.of(invoicing.commit(id));
    }

    /** Takes a committed invoice back. */
    @POST
    @Path("/{id}/cancel")
    @Transactional(Transactional.TxType.NEVER)
    @Operation(summary = "Storniert eine festgeschriebene Rechnung durch eine Stornorechnung")
    @APIResponseSchema(
            value = InvoiceAnswer.class,
            responseCode = "201",
            responseDescription = "Die Stornorechnung, festgeschrieben")
    public Response cancel(@PathParam("id") long id) {
        return Response.status(Response.Status.CREATED)
                .entity(describe(invoicing.cancel(id)))
                .build();
    }

    /** One invoice with its lines and sums. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Zeigt eine Rechnung mit ihrem Stand in Sevdesk")
    @APIResponseSchema(
            value = InvoiceAnswer.class,
            responseCode = "200",
            responseDescription = "Die Rechnung")
    public InvoiceAnswer get(@PathParam("id") long id) {
        return describe(records.get(Invoice.class, id));
    }

    /**
     * A page of the invoices and cancellation invoices, newest first, in as many queries for two
     * hundred as for one.
     */
    @GET
    @Operation(
            summary =
                    "Listet höchstens 200 Rechnungen auf einmal, auf Wunsch nur die mit einem Stand in"
                            + " Sevdesk; limit sagt, wie viele es höchstens sind")
    @APIResponseSchema(
            value = InvoicePage.class,
            responseCode = "200",
            responseDescription = "Die Rechnungen")
    public InvoicePage list(
            @Context UriInfo uri,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @QueryParam("offset")
                    @DefaultValue("0")
                    String offset) {
        ListPart part = ListPart.of(limit, offset);
        long total = narrowed(uri).count();
        List<Long> ids =
                narrowed(uri)
                        .orderBy("e.date desc, e.id desc")
                        .page(part.offset(), part.limit())
                        .values("e.id", Long.class);
        List<Invoice> invoices = documents.together(ids, MOST_LINES);
        return new InvoicePage(
                total,
                invoices.size() < ids.size() ? invoices.size() : part.limit(),
                describe(invoices));
    }

    private InvoiceAnswer describe(Invoice invoice) {
        return describe(List.of(invoice)).getFirst();
    }

    private List<InvoiceAnswer> describe(List<Invoice> invoices) {
        Map<String, Map<Long, ? extends Record>> added = new LinkedHashMap<>();
        extensions.forEach(extension -> added.put(extension.name(), extension.describe(invoices)));
        return invoices.stream()
                .map(invoice -> InvoiceAnswer.of(invoice, of(invoice, added)))
                .toList();
    }

    private static Map<String, Record> of(
            Invoice invoice, Map<String, Map<Long, ? extends Record>> added) {
        Map<String, Record> ofThisOne = new LinkedHashMap<>();
        added.forEach((name, found) -> ofThisOne.put(name, found.get(invoice.getId())));
        return ofThisOne;
    }

    private Selection<Invoice> narrowed(UriInfo uri) {
        Selection<Invoice> selection = records.select(Invoice.class);
        extensions.forEach(
                extension -> {
                    String status = uri.getQueryParameters().getFirst(extension.name());
                    if (status != null) {
                        extension.narrow(selection, status);
                    }
                });
        return selection;
    }

    /** The stored PDF of a committed invoice. */
    @GET
    @Path("/{id}/pdf")
    @Produces("application/pdf")
    @Operation(summary = "Liefert das PDF einer festgeschriebenen Rechnung")
    public Response pdf(@PathParam("id") long id) {
        Invoice invoice = records.get(Invoice.class, id);
        if (!invoice.isCommitted()) {
            throw new WrongState("document.pdf.draft");
        }
        StoredPdf pdf = records.find(StoredPdf.class, id).orElseThrow(NotFound::new);
        return Response.ok(pdf.content(), "application/pdf")
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + invoice.getNumber() + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
