package de.hundeschule123.sandbox.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.AccountToken;
import de.hundeschule123.sandbox.account.Accounts;
import de.hundeschule123.sandbox.contact.Contacts;
import de.hundeschule123.sandbox.contact.Seed;
import de.hundeschule123.sandbox.operation.Answer;
import de.hundeschule123.sandbox.operation.Call;
import de.hundeschule123.sandbox.voucher.ByHand;
import de.hundeschule123.sandbox.voucher.HandEntry;
import de.hundeschule123.sandbox.voucher.Vouchers;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** The part of the control desk that looks into an account, and does in it what a person does. */
final class AccountControl {
    private final Accounts accounts;

    AccountControl(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Serves {@code /accounts/TOKEN}, {@code …/lock}, {@code …/KIND} and {@code …/KIND/ID}. */
    Answer serve(Call call) throws IOException {
        String[] path = call.path().split("/", -1);
        if (path.length < 3 || !path[1].equals("accounts")) {
            throw unknown(call);
        }
        AccountToken token = new AccountToken(path[2]);
        return switch (call.method() + path.length) {
            case "GET3" -> in(token, account -> new AccountDump(account).whole());
            case "POST4" -> in(token, entering(call, path[3]));
            case "DELETE4" -> in(token, unlocking(call, path[3]));
            case "DELETE5" -> in(token, removing(call, path[3], path[4]));
            default -> throw unknown(call);
        };
    }

    private static Function<Account, List<String>> entering(Call call, String kind)
            throws IOException {
        List<ObjectNode> rows = Wire.JSON.readValue(call.body(), new TypeReference<>() {});
        return switch (kind) {
            case "contacts" -> account -> new Seed(account).plant(rows);
            case "vouchers" -> account -> new ByHand(account).enterVouchers(entries(rows));
            case "invoices" -> account -> new ByHand(account).enterInvoices(entries(rows));
            default -> throw unknown(call);
        };
    }

    private static Function<Account, JsonNode> unlocking(Call call, String what) {
        if (!what.equals("lock")) {
            throw unknown(call);
        }
        return account -> {
            account.unlock();
            return Wire.object();
        };
    }

    private static List<HandEntry> entries(List<ObjectNode> rows) {
        return rows.stream().map(HandEntry::read).toList();
    }

    private static Function<Account, JsonNode> removing(Call call, String kind, String id) {
        return account -> {
            switch (kind) {
                case "contacts" -> new Contacts(account).remove(id);
                case "vouchers" -> new Vouchers(account).remove(id);
                case "invoices" -> new ByHand(account).removeInvoice(id);
                default -> throw unknown(call);
            }
            return Wire.object();
        };
    }

    private Answer in(AccountToken token, Function<Account, ?> work) {
        return accounts.work(
                token, account -> Answer.json(200, Wire.JSON.valueToTree(work.apply(account))));
    }

    private static Refusal unknown(Call call) {
        return Refusal.because(404, "Not found: " + call.method() + " " + call.path());
    }
}
