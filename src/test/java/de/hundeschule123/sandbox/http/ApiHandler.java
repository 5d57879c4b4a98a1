package de.hundeschule123.sandbox.http;

import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.AccountKind;
import de.hundeschule123.sandbox.account.AccountToken;
import de.hundeschule123.sandbox.fault.Fault;
import de.hundeschule123.sandbox.operation.Answer;
import de.hundeschule123.sandbox.operation.Call;
import de.hundeschule123.sandbox.operation.Operation;
import de.hundeschule123.sandbox.operation.Operations;
import de.hundeschule123.sandbox.wire.Refusal;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The REST API under /api/v1: checks the token, finds the operation, lets faults have their way.
 */
final class ApiHandler extends Handler.Abstract {
    private static final String PREFIX = "/api/v1";

    private final Operations operations = new Operations();
    private final Desk desk;
    private final FaultyDelivery faultyDelivery;

    ApiHandler(Desk desk, ScheduledExecutorService later) {
        this.desk = desk;
        this.faultyDelivery = new FaultyDelivery(later);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).startsWith(PREFIX + "/")) {
            return false;
        }
        Exchange exchange = new Exchange(request, response, callback);
        if (desk.line().isDown()) {
            exchange.reset();
            return true;
        }
        desk.line().use(exchange.endPoint());
        answer(request, exchange);
        return true;
    }

    private void answer(Request request, Exchange exchange) throws Exception {
        Call call = Incoming.read(request, PREFIX);
        String token = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        Optional<Operation> operation = operations.find(call);
        String name = operation.map(Operation::name).orElse("unknown");
        Optional<Fault> fault = desk.faults().next(name, token);
        exchange.watch(status -> count(token, status));
        LoggedCall logged = desk.calls().begin(name, call, token, fault.map(Fault::kind));
        if (fault.isPresent()) {
            Call heard = new OddAnswer(fault.get()).heard(call);
            faultyDelivery.deliver(fault.get(), () -> carryOut(operation, heard, token), exchange);
        } else {
            send(carryOut(operation, call, token), name, token, exchange);
        }
        logged.end(exchange.status());
    }

    private void count(String token, int status) {
        if (status >= 400 && AccountToken.looksLikeToken(token)) {
            AccountToken known = new AccountToken(token);
            if (known.is(AccountKind.LOCKING)) {
                desk.accounts().run(known, Account::countError);
            }
        }
    }

    private static void send(Answer answer, String operation, String token, Exchange exchange) {
        if (AccountToken.looksLikeToken(token)
                && new AccountToken(token).is(AccountKind.HEAVY)
                && HeavyAnswer.isList(operation)) {
            exchange.await(HeavyAnswer.TIME);
            exchange.send(HeavyAnswer.of(operation, answer));
        } else {
            exchange.send(answer);
        }
    }

    private Answer carryOut(Optional<Operation> operation, Call call, String token) {
        try {
            AccountToken known = admit(token);
            if (desk.accounts().work(known, Account::isLocked)) {
                throw Refusal.because(401, "Authentication required");
            }
            Operation wanted = operation.orElseThrow(() -> noSuchOperation(call));
            if (!known.kind().mayCall(wanted.name())) {
                throw Refusal.because(403, "Access denied");
            }
            return desk.accounts().work(known, account -> wanted.carryOut(account, call));
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    private static AccountToken admit(String token) {
        if (!AccountToken.looksLikeToken(token)) {
            throw Refusal.because(401, "Authentication required");
        }
        AccountToken known = new AccountToken(token);
        if (known.is(AccountKind.UNKNOWN)) {
            throw Refusal.because(401, "Authentication required");
        }
        if (known.is(AccountKind.FORBIDDEN)) {
            throw Refusal.because(403, "Access denied");
        }
        return known;
    }

    // The real server answers a wrong verb on a known path with 500.
    private Refusal noSuchOperation(Call call) {
        return operations.knowsPath(call)
                ? Refusal.because(500, "Internal Server Error")
                : Refusal.because(404, "Not found: " + call.path());
    }
}
