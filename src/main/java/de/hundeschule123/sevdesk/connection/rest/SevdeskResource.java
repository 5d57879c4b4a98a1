package de.hundeschule123.sevdesk.connection.rest;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.AccountArea;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.check.ConnectionSetup;
import de.hundeschule123.sevdesk.connection.check.TrialResult;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Settings and connection test; the token goes in and never comes out. */
@Path("/sevdesk")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sevdesk")
public class SevdeskResource {

    @Inject private Connections connections;
    @Inject private ConnectionSetup setup;

    /**
     * Takes over token and activation, and tests what becomes active; a token beside one that works
     * replaces it once a test has seen it working. {@code newAccount} answers the question about a
     * token of another account with yes. Owner only.
     */
    @PUT
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Setzt API-Token und Aktivierung; nur Inhaber")
    @APIResponseSchema(
            value = SettingsAnswer.class,
            responseCode = "200",
            responseDescription = "Was jetzt gilt")
    public SettingsAnswer configure(@Valid SettingsRequest request) {
        Optional<ApiToken> token = Optional.ofNullable(request.token()).map(this::token);
        boolean active =
                Optional.ofNullable(request.active())
                        .orElseGet(() -> connections.current().isActive());
        setup.save(token, active ? Activation.ACTIVE : Activation.OFF);
        if (Boolean.TRUE.equals(request.newAccount())) {
            setup.useNewAccountIfAsked();
        }
        SevdeskConnection connection = connections.current();
        return new SettingsAnswer(
                connection.isActive(),
                Optional.ofNullable(connection.getTokenTail()),
                connection.candidateTail());
    }

    private ApiToken token(String pasted) {
        try {
            return new ApiToken(pasted);
        } catch (ApiToken.MalformedToken malformed) {
            throw new Declined("connection.token.form");
        }
    }

    /**
     * Tests the connection: a new token that waits for its test, else the one in use. Owner only.
     */
    @POST
    @Path("/test")
    @Operation(summary = "Testet die Verbindung mit Sevdesk")
    @APIResponseSchema(
            value = TestAnswer.class,
            responseCode = "200",
            responseDescription = "Was der Test ergab")
    public TestAnswer test() {
        TrialResult trial = setup.test();
        ConnectionReport report = trial.report();
        String sentence = report.sentence();
        return new TestAnswer(
                report.result() == CheckResult.WORKS,
                trial.leavesTheOldOne()
                        ? sentence + " " + Texts.of("connection.token.stays")
                        : sentence,
                Optional.ofNullable(report.bookkeepingVersion()),
                accounts(),
                report.missing().stream().map(AccountArea::name).sorted().toList());
    }

    private List<BookedAccount> accounts() {
        return Stream.concat(
                        connections.toBookOn().stream().map(BookedAccount::of),
                        connections.askedCases().stream().map(BookedAccount::open))
                .toList();
    }

    /** New settings of a school's connection; what is absent stays as it is. */
    @Schema(
            name = "SettingsRequest",
            description = "Neue Einstellungen; was nicht angegeben ist, bleibt, wie es ist")
    public record SettingsRequest(
            @Schema(description = "API-Token aus Sevdesk, 32 Zeichen; wird nie wieder ausgegeben")
                    String token,
            @Schema(description = "Ob die Erweiterung aktiv ist") Boolean active,
            @Schema(
                            description =
                                    "true beantwortet die Rückfrage nach einem Token eines anderen Sevdesk-Kontos mit ja")
                    Boolean newAccount) {

        /** Without the token. */
        @Override
        public String toString() {
            return "SettingsRequest[active=" + active + ", newAccount=" + newAccount + "]";
        }
    }

    /** The settings that hold now. */
    @Schema(name = "Settings", description = "Die Einstellungen, die jetzt gelten")
    public record SettingsAnswer(
            @Schema(description = "Ob die Erweiterung aktiv ist") boolean active,
            @Schema(
                            description = "Die letzten Zeichen des hinterlegten API-Tokens",
                            examples = "8f90")
                    Optional<String> tokenEndsWith,
            @Schema(
                            description =
                                    "Die letzten Zeichen eines neuen API-Tokens, der noch keinen Test bestanden hat; bis dahin bleibt der bisherige in Gebrauch",
                            examples = "3b4c")
                    Optional<String> newTokenEndsWith) {}

    /** What a connection test found. */
    @Schema(name = "ConnectionTest", description = "Was der Verbindungstest ergab")
    public record TestAnswer(
            @Schema(description = "Ob die Verbindung funktioniert") boolean ok,
            @Schema(
                            description = "Das Ergebnis in Worten",
                            examples = "Die Verbindung zu Sevdesk funktioniert.")
                    String message,
            @Schema(description = "Version der Buchhaltung in Sevdesk", examples = "2.0")
                    Optional<String> bookkeepingVersion,
            @Schema(
                            description =
                                    "Auf welchem Erlöskonto in Sevdesk je Steuerfall gebucht wird; ohne Nummer, wo die Inhaberin oder der Inhaber es noch sagen muss")
                    List<BookedAccount> accounts,
            @Schema(
                            description =
                                    "Wofür dem Benutzer des API-Tokens in Sevdesk das Recht fehlt: USERS, CONTACTS, VOUCHERS oder ACCOUNTS; USERS stört nicht")
                    List<String> missingRights) {}

    /** On which account revenue of a case is booked, or that its owner must say it first. */
    @Schema(name = "BookedAccount", description = "Das Erlöskonto eines Steuerfalls")
    public record BookedAccount(
            @Schema(description = "Steuerregel in Sevdesk", examples = "1") int taxRule,
            @Schema(description = "Steuersatz in Prozent", examples = "19") int vatRate,
            @Schema(description = "Der Steuerfall in Worten", examples = "Erlöse mit 19 % USt")
                    String revenue,
            @Schema(description = "Nummer des Kontos", examples = "8400") Optional<String> number,
            @Schema(description = "Name des Kontos", examples = "Erlöse 19 % USt")
                    Optional<String> name,
            @Schema(description = "Ob eine Person das Konto gewählt hat") boolean chosen) {

        static BookedAccount of(RevenueAccount account) {
            return new BookedAccount(
                    account.taxRule(),
                    account.vatRate(),
                    account.revenueCase().label(),
                    Optional.of(account.number()),
                    Optional.of(account.name()),
                    account.chosen());
        }

        static BookedAccount open(RevenueCase revenue) {
            return new BookedAccount(
                    revenue.taxRule(),
                    revenue.vatRate(),
                    revenue.label(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }
    }
}
