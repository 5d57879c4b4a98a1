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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** sevdesk's list of booking accounts: a long one, which may take its time. */
@RegisterProvider(BoundedReading.class)
@RegisterProvider(AnswerReader.class)
@RegisterProvider(RefusalMapper.class)
@RegisterRestClient(configKey = "sevdesk-guidance")
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "User-Agent", value = UserAgent.NAME)
@Path("")
public interface GuidanceApi {

    /** Spec: GET /ReceiptGuidance/forRevenue. */
    @GET
    @Path("/ReceiptGuidance/forRevenue")
    AnswerBody receiptGuidanceForRevenue(@HeaderParam("Authorization") String token);
}
