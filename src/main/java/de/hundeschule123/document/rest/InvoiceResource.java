package de.hundeschule123.document.rest;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.platform.rest.Input;
import de.hundeschule123.platform.rest.ListPart;
import de.hundeschule123.platform.rest.Output;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.Selection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    @Inject private Documents documents;
    @Inject private SchoolRecords records;
    @Inject @Any private Instance<InvoiceExtension> extensions;

    /** Starts a draft. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Legt einen Rechnungsentwurf an; Preise sind brutto")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            example =
                                                    "{\"customer\":\"K-1001\",\"date\":\"2026-11-02\",\"serviceDate\":\"2026-11-01\",\"dueDate\":\"2026-11-16\",\"lines\":[{\"text\":\"Welpenkurs\",\"quantity\":\"1\",\"unitPrice\":\"119.00\",\"vatRate\":19}]}")))
    public Response create(Input input) {
        InvoiceRequest wanted = InvoiceRequest.of(input);
        Customer customer =
                customers
                        .find(wanted.customer())
                        .orElseThrow(() -> new Declined("customer.unknown", wanted.customer()));
        Invoice invoice = invoicing.draft(customer, wanted.dates(), wanted.lines());
        return Response.status(Response.Status.CREATED).entity(brief(invoice)).build();
    }

    /** Makes an invoice final. */
    @POST
    @Path("/{id}/commit")
    @Transactional(Transactional.TxType.NEVER)
    @Operation(summary = "Schreibt eine Rechnung fest; ein zweiter Aufruf ändert nichts")
    public JsonObject commit(@PathParam("id") long id) {
        return brief(invoicing.commit(id));
    }

    /** Takes a committed invoice back. */
    @POST
    @Path("/{id}/cancel")
    @Transactional(Transactional.TxType.NEVER)
    @Operation(summary = "Storniert eine festgeschriebene Rechnung durch eine Stornorechnung")
    public Response cancel(@PathParam("id") long id) {
        return Response.status(Response.Status.CREATED)
                .entity(describe(invoicing.cancel(id)))
                .build();
    }

    private static JsonObject brief(Invoice invoice) {
        return new Output()
                .with("id", invoice.getId())
                .with("number", invoice.getNumber())
                .with("status", invoice.getStatus())
                .json();
    }

    /** One invoice with its lines and sums. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Zeigt eine Rechnung mit ihrem Stand in Sevdesk")
    public JsonObject get(@PathParam("id") long id) {
        return describe(records.get(Invoice.class, id));
    }

    /**
     * A page of the invoices and cancellation invoices, newest first: with their sums, without
     * their lines, in as many queries for two hundred as for one.
     */
    @GET
    @Operation(
            summary =
                    "Listet höchstens 200 Rechnungen auf einmal, auf Wunsch nur die mit einem Stand in"
                            + " Sevdesk; limit sagt, wie viele es höchstens sind")
    public JsonObject list(
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
        return new Output()
                .with("total", total)
                .with("limit", invoices.size() < ids.size() ? invoices.size() : part.limit())
                .with("items", items(invoices))
                .json();
    }

    private JsonArray items(List<Invoice> invoices) {
        Map<InvoiceExtension, Map<Long, JsonObject>> added = new LinkedHashMap<>();
        extensions.forEach(extension -> added.put(extension, extension.describe(invoices)));
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (Invoice invoice : invoices) {
            Output item = itself(invoice);
            added.forEach(
                    (extension, found) -> item.with(extension.name(), found.get(invoice.getId())));
            items.add(item.json());
        }
        return items.build();
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

    private JsonObject describe(Invoice invoice) {
        return items(List.of(invoice)).getJsonObject(0);
    }

    private static Output itself(Invoice invoice) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        invoice.getLines().forEach(line -> lines.add(describe(line)));
        return new Output()
                .with("id", invoice.getId())
                .with("number", invoice.getNumber())
                .with("status", invoice.getStatus())
                .with("kind", invoice.getKind())
                .with("customer", invoice.getCustomer().getNumber())
                .with("date", invoice.getDate())
                .with("serviceDate", invoice.getServiceFrom())
                .with("serviceDateUntil", invoice.getServiceTo())
                .with("dueDate", invoice.getDueDate())
                .with("net", invoice.totals().net())
                .with("vat", invoice.totals().vat())
                .with("gross", invoice.getGross())
                .with("lines", lines.build());
    }

    private static JsonObject describe(Line line) {
        return new Output()
                .with("text", line.getText())
                .with("quantity", line.getQuantity().stripTrailingZeros().toPlainString())
                .with("unitPrice", line.getUnitPrice())
                .with("vatRate", line.getVatRate().percent())
                .with("gross", line.getGross())
                .json();
    }
}
