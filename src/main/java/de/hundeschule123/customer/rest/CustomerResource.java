package de.hundeschule123.customer.rest;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.platform.rest.Input;
import de.hundeschule123.platform.rest.Output;
import de.hundeschule123.platform.text.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    @RequestBody(content = @Content(schema = @Schema(implementation = CustomerDetails.class)))
    public Response put(@PathParam("number") String number, Input input) {
        Customers.Put put = customers.put(new CustomerNumber(number), details(input));
        return Response.status(put.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(describe(put.customer()))
                .build();
    }

    private static CustomerDetails details(Input input) {
        return new CustomerDetails(
                input.text("firstName"),
                input.text("lastName"),
                input.text("company"),
                input.text("email"),
                input.text("phone"),
                input.text("street"),
                input.text("zip"),
                input.text("city"),
                input.text("country"));
    }

    /** The customer with this number. */
    @GET
    @Path("/{number}")
    @Operation(summary = "Zeigt einen Kunden mit seiner Sevdesk-Kundennummer")
    public JsonObject get(@PathParam("number") String number) {
        return describe(customers.find(new CustomerNumber(number)).orElseThrow(NotFound::new));
    }

    private JsonObject describe(Customer customer) {
        CustomerDetails details = customer.details();
        Output output =
                new Output()
                        .with("number", customer.getNumber())
                        .with("firstName", details.firstName())
                        .with("lastName", details.lastName())
                        .with("company", details.company())
                        .with("email", details.email())
                        .with("phone", details.phone())
                        .with("street", details.street())
                        .with("zip", details.zip())
                        .with("city", details.city())
                        .with("country", details.country());
        extensions.forEach(
                extension -> output.with(extension.name(), extension.describe(customer)));
        return output.json();
    }
}
