package de.hundeschule123.sevdesk.api.voucher;

import de.hundeschule123.sevdesk.api.client.AnswerBody;
import de.hundeschule123.sevdesk.api.client.AnswerReader;
import de.hundeschule123.sevdesk.api.client.BoundedReading;
import de.hundeschule123.sevdesk.api.client.KeepsBeginnings;
import de.hundeschule123.sevdesk.api.client.RefusalMapper;
import de.hundeschule123.sevdesk.api.client.UserAgent;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** sevdesk's operations on vouchers. */
@RegisterProvider(BoundedReading.class)
@RegisterProvider(AnswerReader.class)
@RegisterProvider(RefusalMapper.class)
@RegisterRestClient(configKey = "sevdesk")
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "User-Agent", value = UserAgent.NAME)
@Path("")
public interface VoucherApi {

    /** Spec: POST /Voucher/Factory/uploadTempFile; the body comes from {@link PdfForm}. */
    @POST
    @Path("/Voucher/Factory/uploadTempFile")
    @Consumes(PdfForm.MEDIA_TYPE)
    @KeepsBeginnings
    AnswerBody uploadTempFile(@HeaderParam("Authorization") String token, byte[] form);

    /** Spec: POST /Voucher/Factory/saveVoucher. */
    @POST
    @Path("/Voucher/Factory/saveVoucher")
    @Consumes(MediaType.APPLICATION_JSON)
    AnswerBody saveVoucher(@HeaderParam("Authorization") String token, JsonObject voucher);

    /** Spec: GET /Voucher; {@code descriptionLike} finds parts, so every row must be compared. */
    @GET
    @Path("/Voucher")
    AnswerBody list(
            @HeaderParam("Authorization") String token,
            @QueryParam("creditDebit") String creditDebit,
            @QueryParam("descriptionLike") String descriptionLike,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Spec: GET /Voucher, those of a period; days are Unix seconds. */
    @GET
    @Path("/Voucher")
    AnswerBody during(
            @HeaderParam("Authorization") String token,
            @QueryParam("creditDebit") String creditDebit,
            @QueryParam("startDate") long startDate,
            @QueryParam("endDate") long endDate,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Spec: GET /Invoice, those of a period; days are Unix seconds. */
    @GET
    @Path("/Invoice")
    AnswerBody invoicesDuring(
            @HeaderParam("Authorization") String token,
            @QueryParam("startDate") long startDate,
            @QueryParam("endDate") long endDate,
            @QueryParam("orderByInvoiceNumber") String order,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Spec: GET /Invoice, those with a number. */
    @GET
    @Path("/Invoice")
    AnswerBody invoicesNumbered(
            @HeaderParam("Authorization") String token,
            @QueryParam("invoiceNumber") String invoiceNumber,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Spec: GET /Invoice/{invoiceId}. */
    @GET
    @Path("/Invoice/{id}")
    AnswerBody invoice(@HeaderParam("Authorization") String token, @PathParam("id") String id);

    /** Spec: GET /Voucher/{voucherId}. */
    @GET
    @Path("/Voucher/{id}")
    AnswerBody get(@HeaderParam("Authorization") String token, @PathParam("id") String id);

    /** Spec: GET /VoucherPos, those of a voucher. */
    @GET
    @Path("/VoucherPos")
    AnswerBody positions(
            @HeaderParam("Authorization") String token,
            @QueryParam("voucher[id]") String voucher,
            @QueryParam("voucher[objectName]") String kind,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /**
     * Spec: PUT /Voucher/{voucherId}/resetToDraft; not where it is enshrined.
     *
     * @param nothing an empty body: without one the client of the server sends no PUT
     */
    @PUT
    @Path("/Voucher/{id}/resetToDraft")
    @Consumes(MediaType.APPLICATION_JSON)
    AnswerBody resetToDraft(
            @HeaderParam("Authorization") String token, @PathParam("id") String id, byte[] nothing);

    /**
     * DELETE /Voucher/{voucherId}, which the spec does not name and other implementers use; 409 for
     * all but drafts.
     */
    @DELETE
    @Path("/Voucher/{id}")
    AnswerBody delete(@HeaderParam("Authorization") String token, @PathParam("id") String id);
}
