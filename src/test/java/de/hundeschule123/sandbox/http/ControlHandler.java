package de.hundeschule123.sandbox.http;

import de.hundeschule123.sandbox.operation.Answer;
import de.hundeschule123.sandbox.operation.Call;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The control desk under /control, for tests and demonstrations; it asks for no token. */
final class ControlHandler extends Handler.Abstract {
    private static final String PREFIX = "/control";

    private final AccountControl accounts;
    private final Desk desk;

    ControlHandler(Desk desk) {
        this.accounts = new AccountControl(desk.accounts());
        this.desk = desk;
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
            case "POST /faults" -> desk.faults().order(FaultOrder.read(call.json()));
            case "DELETE /faults" -> desk.faults().clear();
            case "POST /down" -> desk.line().goDown();
            case "POST /up" -> desk.line().comeUp();
            case "DELETE /calls" -> desk.calls().clear();
            case "GET /calls" -> {
                return Answer.json(200, desk.calls().report());
            }
            case "GET /faults" -> {
                return Answer.json(200, FaultOrder.written(desk.faults().waiting()));
            }
            default -> {
                return accounts.serve(call);
            }
        }
        return Answer.json(200, Wire.object());
    }
}
