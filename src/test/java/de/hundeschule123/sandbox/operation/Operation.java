package de.hundeschule123.sandbox.operation;

import de.hundeschule123.sandbox.account.Account;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One thing sevdesk can do, reached by a method and a path that may carry an id. */
public record Operation(String name, String method, Pattern path, Work work) {

    static Operation on(String name, String method, String path, Work work) {
        String regex = Pattern.quote(path).replace("{id}", "\\E([^/]+)\\Q");
        return new Operation(name, method, Pattern.compile(regex), work);
    }

    boolean serves(Call call) {
        return path.matcher(call.path()).matches();
    }

    public Answer carryOut(Account account, Call call) {
        Matcher matcher = path.matcher(call.path());
        String id = matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : null;
        return work.carryOut(account, call, id);
    }

    @FunctionalInterface
    public interface Work {
        Answer carryOut(Account account, Call call, String id);
    }
}
