package de.hundeschule123.customer.rest;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.platform.text.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers by number. */
@Path("/customers")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Kunden")
public class CustomerResource {

    @Inject private Customers customers;
    @Inject @Any private Instance<CustomerExtension> extensions;

    /** Adds the customer under this number, or changes it. */
    @PUT
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Legt einen Kunden an (201) oder ändert ihn (200)")
    @APIResponseSchema(
            value = CustomerAnswer.class,
            responseCode = "2XX",
            responseDescription = "201: der Kunde ist angelegt; 200: er ist geändert")
    public Response put(@PathParam("number") String number, @Valid CustomerRequest request) {
        Customers.Put put = customers.put(new CustomerNumber(number), request.details());
        return Response.status(put.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(describe(put.customer()))
                .build();
    }

    /** The customer with this number. */
    @GET
    @Path("/{number}")
    @Operation(summary = "Zeigt einen Kunden mit seiner Sevdesk-Kundennummer")
    @APIResponseSchema(
            value = CustomerAnswer.class,
            responseCode = "200",
            responseDescription = "Der Kunde")
    public CustomerAnswer get(@PathParam("number") String number) {
        return describe(customers.find(new CustomerNumber(number)).orElseThrow(NotFound::new));
    }

    private CustomerAnswer describe(Customer customer) {
        Map<String, Record> added = new LinkedHashMap<>();
        extensions.forEach(extension -> added.put(extension.name(), extension.describe(customer)));
        return CustomerAnswer.of(customer, added);
    }
}
