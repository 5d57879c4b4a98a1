package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.AccountKind;
import de.hundeschule123.sandbox.voucher.CheckAccounts;
import de.hundeschule123.sandbox.voucher.Guidance;
import de.hundeschule123.sandbox.wire.Catalogue;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.List;

/** The calls about the account itself and the lists that hang in every sevdesk office. */
final class SettingsWork {
    private SettingsWork() {}

    static Answer version(Account account, Call call, String id) {
        String version = account.token().is(AccountKind.BOOKKEEPING_ONE) ? "1.0" : "2.0";
        return Answer.objects(200, Wire.object().put("version", version));
    }

    static Answer users(Account account, Call call, String id) {
        ObjectNode user = Wire.reference("SevUser", account.clientId() + "1");
        user.put("fullname", "Petra Probe").put("firstName", "Petra").put("lastName", "Probe");
        user.put("username", "petra.probe").put("email", "petra.probe@example.org");
        user.put("role", "ADMIN").put("hidden", "0").put("status", "100");
        user.set("sevClient", Wire.reference("SevClient", account.clientId()));
        return Shape.page(call, List.of(user));
    }

    static Answer checkAccounts(Account account, Call call, String id) {
        return Shape.page(call, new CheckAccounts(account).all());
    }

    static Answer forRevenue(Account account, Call call, String id) {
        return Shape.list(Guidance.of(account.token()).forRevenue());
    }

    static Answer forExpense(Account account, Call call, String id) {
        return Shape.list(Guidance.of(account.token()).forExpense());
    }

    static Answer forAllAccounts(Account account, Call call, String id) {
        return Shape.list(Guidance.of(account.token()).forAllAccounts());
    }

    static Answer forAccountNumber(Account account, Call call, String id) {
        Guidance guidance = Guidance.of(account.token());
        return Shape.list(guidance.forAccountNumber(call.required("accountNumber")));
    }

    static Answer forTaxRule(Account account, Call call, String id) {
        return Shape.list(Guidance.of(account.token()).forTaxRule(call.required("taxRule")));
    }

    static Answer taxRules(Account account, Call call, String id) {
        return Shape.page(call, Guidance.taxRules());
    }

    static Answer categories(Account account, Call call, String id) {
        return Shape.page(call, Catalogue.categories(call.filter()));
    }

    static Answer countries(Account account, Call call, String id) {
        return Shape.page(call, Catalogue.countries(call.filter()));
    }

    static Answer wayKeys(Account account, Call call, String id) {
        return Shape.page(call, Catalogue.wayKeys());
    }
}
