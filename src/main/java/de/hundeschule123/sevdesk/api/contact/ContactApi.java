package de.hundeschule123.sevdesk.api.contact;

import de.hundeschule123.sevdesk.api.client.AnswerBody;
import de.hundeschule123.sevdesk.api.client.AnswerReader;
import de.hundeschule123.sevdesk.api.client.BoundedReading;
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

/** sevdesk's operations on contacts; {@code depth=1} is always sent, else persons stay hidden. */
@RegisterProvider(BoundedReading.class)
@RegisterProvider(AnswerReader.class)
@RegisterProvider(RefusalMapper.class)
@RegisterRestClient(configKey = "sevdesk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "User-Agent", value = UserAgent.NAME)
@Path("")
public interface ContactApi {

    /** Spec: GET /Contact. */
    @GET
    @Path("/Contact")
    AnswerBody list(
            @HeaderParam("Authorization") String token,
            @QueryParam("depth") String depth,
            @QueryParam("customerNumber") String customerNumber,
            @QueryParam("orderByCustomerNumber") String order,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Spec: GET /Contact, those with a name, surename or familyname. */
    @GET
    @Path("/Contact")
    AnswerBody named(
            @HeaderParam("Authorization") String token,
            @QueryParam("depth") String depth,
            @QueryParam("name") String name,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Spec: GET /Contact/{contactId}. */
    @GET
    @Path("/Contact/{id}")
    AnswerBody get(@HeaderParam("Authorization") String token, @PathParam("id") String id);

    /** Spec: POST /Contact. */
    @POST
    @Path("/Contact")
    AnswerBody create(@HeaderParam("Authorization") String token, JsonObject contact);

    /** Spec: PUT /Contact/{contactId}; partial. */
    @PUT
    @Path("/Contact/{id}")
    AnswerBody update(
            @HeaderParam("Authorization") String token,
            @PathParam("id") String id,
            JsonObject changes);

    /** Spec: DELETE /Contact/{contactId}; 409 where it is used. */
    @DELETE
    @Path("/Contact/{id}")
    AnswerBody deleteContact(
            @HeaderParam("Authorization") String token, @PathParam("id") String id);

    /** Spec: POST /ContactAddress. */
    @POST
    @Path("/ContactAddress")
    AnswerBody createAddress(@HeaderParam("Authorization") String token, JsonObject address);

    /** Spec: PUT /ContactAddress/{contactAddressId}; partial. */
    @PUT
    @Path("/ContactAddress/{id}")
    AnswerBody updateAddress(
            @HeaderParam("Authorization") String token,
            @PathParam("id") String id,
            JsonObject changes);

    /** Spec: DELETE /ContactAddress/{contactAddressId}. */
    @DELETE
    @Path("/ContactAddress/{id}")
    AnswerBody deleteAddress(
            @HeaderParam("Authorization") String token, @PathParam("id") String id);

    /** Spec: GET /ContactAddress; all of the account, for there is no documented filter. */
    @GET
    @Path("/ContactAddress")
    AnswerBody addresses(
            @HeaderParam("Authorization") String token,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Measured, not in the spec: GET /ContactAddress, of one contact. */
    @GET
    @Path("/ContactAddress")
    AnswerBody addressesOf(
            @HeaderParam("Authorization") String token,
            @QueryParam("contact[id]") String contact,
            @QueryParam("contact[objectName]") String objectName,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Spec: POST /CommunicationWay. */
    @POST
    @Path("/CommunicationWay")
    AnswerBody createWay(@HeaderParam("Authorization") String token, JsonObject way);

    /** Spec: PUT /CommunicationWay/{communicationWayId}; partial. */
    @PUT
    @Path("/CommunicationWay/{id}")
    AnswerBody updateWay(
            @HeaderParam("Authorization") String token,
            @PathParam("id") String id,
            JsonObject changes);

    /** Spec: DELETE /CommunicationWay/{communicationWayId}. */
    @DELETE
    @Path("/CommunicationWay/{id}")
    AnswerBody deleteWay(@HeaderParam("Authorization") String token, @PathParam("id") String id);

    /** Spec: GET /CommunicationWay, of one contact. */
    @GET
    @Path("/CommunicationWay")
    AnswerBody ways(
            @HeaderParam("Authorization") String token,
            @QueryParam("contact[id]") String contact,
            @QueryParam("contact[objectName]") String objectName,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Spec: GET /CommunicationWay, all of one type in the account. */
    @GET
    @Path("/CommunicationWay")
    AnswerBody waysOfType(
            @HeaderParam("Authorization") String token,
            @QueryParam("type") WayType type,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Not in the spec but widely used: GET /StaticCountry. */
    @GET
    @Path("/StaticCountry")
    AnswerBody countries(
            @HeaderParam("Authorization") String token,
            @QueryParam("countAll") boolean countAll,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);
}
