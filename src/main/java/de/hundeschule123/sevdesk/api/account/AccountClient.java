package de.hundeschule123.sevdesk.api.account;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.client.Answer;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.client.NotUnderstood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks an account about itself; every question throws {@link SevdeskFailure}. */
public class AccountClient {

    private static final Map<String, Integer> RATES = Map.of("ZERO", 0, "SEVEN", 7, "NINETEEN", 19);

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}(?:\\.\\d{1,4})?");

    private final ApiToken token;
    private final GuardedCalls calls;
    private final AccountApi api;
    private final GuidanceApi guidance;

    public AccountClient(ApiToken token, GuardedCalls calls, AccountApi api, GuidanceApi guidance) {
        this.token = token;
        this.calls = calls;
        this.api = api;
        this.guidance = guidance;
    }

    /** Binds clients to accounts. */
    @ApplicationScoped
    public static class Factory {

        @Inject private GuardedCalls calls;
        @Inject @RestClient private AccountApi api;
        @Inject @RestClient private GuidanceApi guidance;

        /** The client of the account that a token opens. */
        public AccountClient of(ApiToken token) {
            return new AccountClient(token, calls, api, guidance);
        }
    }

    /** The bookkeeping generation of the account: 2.0, or 1.0 for those that never changed. */
    public String bookkeepingVersion() {
        return calls.read(
                "bookkeepingSystemVersion",
                () -> api.bookkeepingSystemVersion(token.value()),
                body ->
                        Answer.one(body)
                                .text("version")
                                .filter(version -> VERSION.matcher(version).matches())
                                .orElseThrow(() -> new NotUnderstood("version")));
    }

    /** The users of the account. */
    public List<SevUser> users() {
        return calls.read(
                "SevUser",
                () -> api.users(token.value()),
                body -> Answer.whole(body).stream().map(AccountClient::user).toList());
    }

    private static SevUser user(Answer user) {
        return new SevUser(
                user.being("SevUser").id(),
                user.text("fullname").orElse(null),
                user.reference("sevClient").orElse(null));
    }

    /** How many contacts the account has. */
    public CountedRows contacts() {
        return calls.read(
                "Contact/count",
                () -> api.contacts(token.value(), "1", 1, true),
                body -> counted("Contact", body));
    }

    /** How many vouchers the account has. */
    public CountedRows vouchers() {
        return calls.read(
                "Voucher/count",
                () -> api.vouchers(token.value(), 1, true),
                body -> counted("Voucher", body));
    }

    private static CountedRows counted(String kind, JsonValue body) {
        List<Answer> rows = Answer.list(body);
        rows.forEach(row -> row.being(kind).id());
        return new CountedRows(
                count(rows, body),
                rows.stream()
                        .map(row -> row.reference("sevClient"))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** A number of rows that the rows beside it belie is none. */
    private static Optional<Long> count(List<Answer> rows, JsonValue body) {
        OptionalLong total = Answer.total(body);
        if (total.isPresent() && rows.isEmpty() != (total.getAsLong() == 0)) {
            throw new NotUnderstood("number of the rows");
        }
        return total.isPresent() ? Optional.of(total.getAsLong()) : Optional.empty();
    }

    /** The accounts on which this account may book revenue; none where it offers none. */
    public List<ReceiptGuidance> revenueGuidance() {
        return calls.read(
                "ReceiptGuidance/forRevenue",
                () -> guidance.receiptGuidanceForRevenue(token.value()),
                body ->
                        Answer.whole(body).stream()
                                .map(AccountClient::row)
                                .flatMap(Optional::stream)
                                .toList());
    }

    /** The guidance of a row, unless no revenue may be booked there. */
    private static Optional<ReceiptGuidance> row(Answer row) {
        ReceiptGuidance read =
                new ReceiptGuidance(
                        row.number("accountDatevId"),
                        row.text("accountNumber").orElse(""),
                        row.text("accountName").orElse(""),
                        row.text("description").orElse(""),
                        row.objects("allowedTaxRules").stream().map(AccountClient::rule).toList());
        return Optional.of(read)
                .filter(any -> row.texts("allowedReceiptTypes").contains("REVENUE"));
    }

    private static ReceiptGuidance.AllowedRule rule(Answer rule) {
        return new ReceiptGuidance.AllowedRule(
                (int) Math.min(rule.number("id"), Integer.MAX_VALUE),
                rule.text("name").orElse(""),
                rule.texts("taxRates").stream().map(RATES::get).filter(Objects::nonNull).toList());
    }
}
