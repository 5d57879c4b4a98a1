package de.hundeschule123.document.rest;

import de.hundeschule123.document.catalogue.OfferedService;
import de.hundeschule123.document.catalogue.ServiceCatalogue;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.SchoolRecords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Services by name. */
@Path("/services")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leistungen")
public class ServiceResource {

    @Inject private ServiceCatalogue catalogue;
    @Inject private SchoolRecords records;

    /** Offers a service, or changes the one of this name. Owner only. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Legt eine Leistung an (201) oder ändert die dieses Namens (200)")
    @APIResponseSchema(
            value = ServiceAnswer.class,
            responseCode = "2XX",
            responseDescription = "201: die Leistung ist angelegt; 200: sie ist geändert")
    public Response put(@Valid ServiceRequest request) {
        ServiceCatalogue.Put put = catalogue.put(request.terms(records.school().isSmallBusiness()));
        return Response.status(put.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ServiceAnswer.of(put.service()))
                .build();
    }

    /** What the school offers, by name. */
    @GET
    @Operation(summary = "Zeigt die Leistungen, die angeboten werden")
    @APIResponseSchema(
            value = ServiceList.class,
            responseCode = "200",
            responseDescription = "Die Leistungen nach ihren Namen")
    public ServiceList list() {
        return new ServiceList(catalogue.offered().stream().map(ServiceAnswer::of).toList());
    }

    /** What is offered. */
    @Schema(name = "ServiceList", description = "Die Leistungen, die angeboten werden")
    public record ServiceList(
            @Schema(description = "Die Leistungen nach ihren Namen") List<ServiceAnswer> items) {

        public ServiceList {
            items = List.copyOf(items);
        }
    }

    /** A service as it is offered. */
    @Schema(name = "Service", description = "Eine Leistung, wie sie angeboten wird")
    public record ServiceAnswer(
            @Schema(description = "Nummer der Leistung, für Positionen von Rechnungen") long id,
            @Schema(description = "Name", examples = "Welpenkurs") String name,
            @Schema(description = "Üblicher Einzelpreis in Euro, brutto", examples = "149.00")
                    Optional<String> unitPrice,
            @Schema(description = "Umsatzsteuersatz in Prozent", examples = "19") int vatRate) {

        static ServiceAnswer of(OfferedService service) {
            return new ServiceAnswer(
                    service.getId(),
                    service.getName(),
                    Optional.ofNullable(service.getUnitPrice()).map(Money::toString),
                    service.getVatRate().percent());
        }
    }
}
