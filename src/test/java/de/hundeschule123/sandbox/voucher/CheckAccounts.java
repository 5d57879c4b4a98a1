package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.List;

/**
 * The payment accounts of an account: a cash register, and a bank that delivers its own entries.
 */
public final class CheckAccounts {
    private final Account account;

    public CheckAccounts(Account account) {
        this.account = account;
    }

    public List<ObjectNode> all() {
        return List.of(
                row("1", "Kasse", "register").put("defaultAccount", "1"),
                row("2", "Hausbank", "online").put("defaultAccount", "0"));
    }

    private ObjectNode row(String place, String name, String type) {
        ObjectNode row = Wire.reference("CheckAccount", account.clientId() + place);
        row.set("sevClient", Wire.reference("SevClient", account.clientId()));
        return row.put("name", name).put("type", type).put("currency", "EUR").put("status", "100");
    }

    boolean isOnline(String id) {
        return all().stream()
                .filter(row -> row.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.withCode(404, 151, "No Model_CheckAccount with " + id))
                .path("type")
                .asText()
                .equals("online");
    }
}
