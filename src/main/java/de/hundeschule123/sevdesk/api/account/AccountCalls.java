package de.hundeschule123.sevdesk.api.account;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.wire.Answer;
import de.hundeschule123.sevdesk.api.wire.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The questions about an account; all throw {@link SevdeskFailure}. */
@ApplicationScoped
public class AccountCalls {

    private static final Map<String, Integer> RATES = Map.of("ZERO", 0, "SEVEN", 7, "NINETEEN", 19);

    @Inject private Calls calls;
    @Inject @RestClient private AccountApi api;

    /** The bookkeeping generation of the account: 2.0, or 1.0 for those that never changed. */
    public String bookkeepingVersion(ApiToken token) {
        String operation = "bookkeepingSystemVersion";
        JsonValue body = calls.read(operation, () -> api.bookkeepingSystemVersion(token.value()));
        return Answer.one(body)
                .flatMap(answer -> answer.text("version"))
                .orElseThrow(() -> calls.notUnderstood(operation));
    }

    /** The users of the account. */
    public List<SevUser> users(ApiToken token) {
        JsonValue body = calls.read("SevUser", () -> api.users(token.value()));
        return Answer.list(body).stream()
                .map(
                        user ->
                                new SevUser(
                                        user.id().orElse(null),
                                        user.text("fullname").orElse(null),
                                        user.object("sevClient").flatMap(Answer::id).orElse(null)))
                .toList();
    }

    /** How many contacts the account has, unless it does not tell. */
    public Optional<Long> contacts(ApiToken token) {
        return Answer.total(
                calls.read("Contact/count", () -> api.contacts(token.value(), "1", 1, true)));
    }

    /** The accounts on which this account may book revenue. */
    public List<ReceiptGuidance> revenueGuidance(ApiToken token) {
        JsonValue body =
                calls.read(
                        "ReceiptGuidance/forRevenue",
                        () -> api.receiptGuidanceForRevenue(token.value()));
        return Answer.list(body).stream()
                .filter(row -> row.texts("allowedReceiptTypes").contains("REVENUE"))
                .map(AccountCalls::guidance)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ReceiptGuidance> guidance(Answer row) {
        return row.decimal("accountDatevId")
                .map(
                        id ->
                                new ReceiptGuidance(
                                        id.longValue(),
                                        row.text("accountNumber").orElse(""),
                                        row.text("accountName").orElse(""),
                                        row.text("description").orElse(""),
                                        row.objects("allowedTaxRules").stream()
                                                .map(AccountCalls::rule)
                                                .toList()));
    }

    private static ReceiptGuidance.AllowedRule rule(Answer rule) {
        return new ReceiptGuidance.AllowedRule(
                rule.decimal("id").map(BigDecimal::intValue).orElse(0),
                rule.text("name").orElse(""),
                rule.texts("taxRates").stream().map(RATES::get).filter(Objects::nonNull).toList());
    }
}
