package de.hundeschule123.sevdesk.api.account;

import de.hundeschule123.sevdesk.api.client.AnswerBody;
import de.hundeschule123.sevdesk.api.client.AnswerReader;
import de.hundeschule123.sevdesk.api.client.BoundedReading;
import de.hundeschule123.sevdesk.api.client.RefusalMapper;
import de.hundeschule123.sevdesk.api.client.UserAgent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** sevdesk's operations about the account itself; the token goes bare into Authorization. */
@RegisterProvider(BoundedReading.class)
@RegisterProvider(AnswerReader.class)
@RegisterProvider(RefusalMapper.class)
@RegisterRestClient(configKey = "sevdesk-account")
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "User-Agent", value = UserAgent.NAME)
@Path("")
public interface AccountApi {

    /** Spec: GET /Tools/bookkeepingSystemVersion. */
    @GET
    @Path("/Tools/bookkeepingSystemVersion")
    AnswerBody bookkeepingSystemVersion(@HeaderParam("Authorization") String token);

    /** Not in the spec but widely used: GET /SevUser. */
    @GET
    @Path("/SevUser")
    AnswerBody users(@HeaderParam("Authorization") String token);

    /** Spec: GET /Contact; depth 1 counts persons, too. */
    @GET
    @Path("/Contact")
    AnswerBody contacts(
            @HeaderParam("Authorization") String token,
            @QueryParam("depth") String depth,
            @QueryParam("limit") int limit,
            @QueryParam("countAll") boolean countAll);

    /** Spec: GET /Voucher. */
    @GET
    @Path("/Voucher")
    AnswerBody vouchers(
            @HeaderParam("Authorization") String token,
            @QueryParam("limit") int limit,
            @QueryParam("countAll") boolean countAll);
}
