package de.hundeschule123.sandbox.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.AccountToken;
import de.hundeschule123.sandbox.account.Accounts;
import de.hundeschule123.sandbox.account.Refusal;
import de.hundeschule123.sandbox.account.Wire;
import de.hundeschule123.sandbox.fault.Faults;
import de.hundeschule123.sandbox.operation.Answer;
import de.hundeschule123.sandbox.operation.Call;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The control desk under /control, for tests and demonstrations; it asks for no token. */
final class ControlHandler extends Handler.Abstract {
    private static final String PREFIX = "/control";

    private final Accounts accounts;
    private final Faults faults;
    private final CallCounts counts;
    private final Line line;

    ControlHandler(Accounts accounts, Faults faults, CallCounts counts, Line line) {
        this.accounts = accounts;
        this.faults = faults;
        this.counts = counts;
        this.line = line;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).startsWith(PREFIX + "/")) {
            return false;
        }
        new Exchange(request, response, callback).send(answer(Incoming.read(request, PREFIX)));
        return true;
    }

    private Answer answer(Call call) throws IOException {
        try {
            return carryOut(call);
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        } catch (IllegalArgumentException e) {
            return Answer.of(Refusal.because(400, e.getMessage()));
        }
    }

    private Answer carryOut(Call call) throws IOException {
        switch (call.method() + " " + call.path()) {
            case "POST /faults" -> faults.order(FaultOrder.read(call.json()));
            case "DELETE /faults" -> faults.clear();
            case "POST /down" -> line.goDown();
            case "POST /up" -> line.comeUp();
            case "DELETE /calls" -> counts.clear();
            case "GET /calls" -> {
                return Answer.json(200, counts.report());
            }
            default -> {
                return aboutAccount(call, call.path().split("/", -1));
            }
        }
        return Answer.json(200, Wire.object());
    }

    private Answer aboutAccount(Call call, String[] path) throws IOException {
        if (path.length < 3 || !path[1].equals("accounts")) {
            throw Refusal.because(404, "Not found: " + call.path());
        }
        AccountToken token = new AccountToken(path[2]);
        String rest = path.length > 3 ? path[3] : "";
        boolean named = path.length == 5;
        if (call.method().equals("GET") && path.length == 3) {
            return in(token, account -> new AccountDump(account).whole());
        }
        if (call.method().equals("POST") && rest.equals("contacts")) {
            List<ObjectNode> contacts = Wire.JSON.readValue(call.body(), new TypeReference<>() {});
            return in(token, account -> Wire.JSON.valueToTree(account.seed(contacts)));
        }
        if (call.method().equals("DELETE") && named && rest.equals("vouchers")) {
            return in(token, account -> emptied(() -> account.vouchers().remove(path[4])));
        }
        if (call.method().equals("DELETE") && named && rest.equals("contacts")) {
            return in(token, account -> emptied(() -> account.contacts().remove(path[4])));
        }
        throw Refusal.because(404, "Not found: " + call.path());
    }

    private Answer in(AccountToken token, Function<Account, JsonNode> work) {
        return accounts.work(token, account -> Answer.json(200, work.apply(account)));
    }

    private static JsonNode emptied(Runnable work) {
        work.run();
        return Wire.object();
    }
}
