package de.hundeschule123.harness.inside;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.school.SchoolRecords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Field;
import java.sql.SQLNonTransientConnectionException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A part of the REST interface in which everything goes wrong, each in a way of its own. */
@Path("/faulty/{way}")
@RequestScoped
public class FaultyResource {

    /** Whose row the failing transactions touch. */
    public static final String CUSTOMER = "SCHADEN-1";

    @Inject private FailingTransaction failing;

    @GET
    @Operation(hidden = true)
    public Object get(@PathParam("way") String way, @Context HttpServletResponse response)
            throws IOException, SQLNonTransientConnectionException {
        return switch (way) {
            case "value-at-the-end" -> failing.withTooLongText();
            case "double-at-the-end" -> failing.withTheSameNumber();
            case "away" -> throw new SQLNonTransientConnectionException("gone", "08006");
            case "deep" -> deeper(0);
            case "bug" -> throw new IllegalStateException("secret-of-the-inside");
            case "mapper" -> throw new Unmappable();
            case "page" -> {
                response.sendError(502, "secret-of-the-inside");
                yield null;
            }
            case "bare" -> Response.status(409).build();
            case "late" ->
                    (StreamingOutput)
                            into -> {
                                throw new IllegalStateException("secret-of-the-inside");
                            };
            default -> "well";
        };
    }

    private static int deeper(int level) {
        return level == Integer.MAX_VALUE ? 0 : deeper(level + 1) + level;
    }

    /** Transactions that are refused at their end, where JAX-RS is through with the method. */
    @Transactional
    @RequestScoped
    public static class FailingTransaction {

        @Inject private SchoolRecords records;
        @Inject private Customers customers;

        String withTooLongText() {
            Customer known = customers.find(new CustomerNumber(CUSTOMER)).orElseThrow();
            Customer customer = new Customer(new CustomerNumber("SCHADEN-2"), known.details());
            change(customer, "lastName", "x".repeat(5_000));
            records.add(customer);
            return "the transaction has not ended yet";
        }

        String withTheSameNumber() {
            Customer known = customers.find(new CustomerNumber(CUSTOMER)).orElseThrow();
            records.add(new Customer(new CustomerNumber(CUSTOMER), known.details()));
            return "the transaction has not ended yet";
        }

        private static void change(Customer customer, String name, Object value) {
            try {
                Field field = Customer.class.getDeclaredField(name);
                field.setAccessible(true);
                field.set(customer, value);
            } catch (ReflectiveOperationException changed) {
                throw new AssertionError(changed);
            }
        }
    }

    /** What its own mapper cannot translate. */
    static class Unmappable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A mapper that fails itself. */
    @Provider
    public static class FailingMapper implements ExceptionMapper<Unmappable> {
        @Override
        public Response toResponse(Unmappable exception) {
            throw new IllegalStateException("secret-of-the-inside");
        }
    }
}
