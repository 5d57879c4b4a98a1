package de.hundeschule123.sandbox.account;

import static de.hundeschule123.sandbox.account.TaxRule.Rate.NINETEEN;
import static de.hundeschule123.sandbox.account.TaxRule.Rate.SEVEN;
import static de.hundeschule123.sandbox.account.TaxRule.Rate.ZERO;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The guidance says which booking account goes with which tax rule and rate. */
public final class Guidance {
    private final List<BookingAccount> accounts = new ArrayList<>();
    private final long firstId;

    private Guidance(AccountToken token) {
        firstId = token.number() * 10;
    }

    static Guidance of(AccountToken token) {
        Guidance guidance = new Guidance(token);
        if (token.isSmallBusiness()) {
            guidance.add("4185", "Erlöse als Kleinunternehmer", TaxRule.KLEINUNTERNEHMER_P19, ZERO);
            guidance.add("4000", "Umsatzerlöse", TaxRule.KLEINUNTERNEHMER_P19, ZERO);
        } else {
            guidance.add("4400", "Erlöse 19 % USt", TaxRule.USTPFL_UMS_EINN, NINETEEN);
            guidance.add("4300", "Erlöse 7 % USt", TaxRule.USTPFL_UMS_EINN, SEVEN);
            guidance.add("4200", "Erlöse 0 % USt", TaxRule.USTPFL_UMS_EINN, ZERO);
            guidance.add("4000", "Umsatzerlöse", TaxRule.USTPFL_UMS_EINN, ZERO, SEVEN, NINETEEN);
            guidance.add("4110", "Sonstige steuerfreie Umsätze", TaxRule.STFREIE_UMS_P4, ZERO);
        }
        guidance.add("5200", "Wareneingang", TaxRule.VORST_ABZUGSF_AUFW, ZERO, SEVEN, NINETEEN);
        guidance.add("6815", "Bürobedarf", TaxRule.VORST_ABZUGSF_AUFW, ZERO, SEVEN, NINETEEN);
        return guidance;
    }

    private void add(String number, String name, TaxRule rule, TaxRule.Rate... rates) {
        long id = firstId + accounts.size();
        accounts.add(
                new BookingAccount(id, number, name, new TreeMap<>(Map.of(rule, List.of(rates)))));
    }

    public List<ObjectNode> forRevenue() {
        return accounts.stream()
                .filter(BookingAccount::isRevenue)
                .map(BookingAccount::row)
                .toList();
    }

    public List<ObjectNode> forExpense() {
        return accounts.stream()
                .filter(account -> !account.isRevenue())
                .map(BookingAccount::row)
                .toList();
    }

    public List<ObjectNode> forAllAccounts() {
        return accounts.stream().map(BookingAccount::row).toList();
    }

    void check(String accountDatev, TaxRule rule, TaxRule.Rate rate) {
        BookingAccount account =
                byId(accountDatev)
                        .orElseThrow(
                                () -> Refusal.because(422, "Unknown accountDatev " + accountDatev));
        if (!account.rates().getOrDefault(rule, List.of()).contains(rate)) {
            throw Refusal.because(
                    422,
                    "The tax rule "
                            + rule.id()
                            + " with the rate "
                            + rate
                            + " is not allowed for the account "
                            + account.number());
        }
    }

    private Optional<BookingAccount> byId(String id) {
        return accounts.stream()
                .filter(account -> Long.toString(account.id()).equals(id))
                .findFirst();
    }

    private record BookingAccount(
            long id, String number, String name, Map<TaxRule, List<TaxRule.Rate>> rates) {

        boolean isRevenue() {
            return !rates.containsKey(TaxRule.VORST_ABZUGSF_AUFW);
        }

        ObjectNode row() {
            ObjectNode row = Wire.object();
            row.put("accountDatevId", id).put("accountNumber", number);
            row.put("accountName", name).put("description", name);
            ArrayNode rules = row.putArray("allowedTaxRules");
            rates.forEach(
                    (rule, allowed) -> {
                        ObjectNode entry = rules.addObject();
                        entry.put("id", rule.id()).put("name", rule.name());
                        entry.put("description", rule.title());
                        ArrayNode names = entry.putArray("taxRates");
                        allowed.forEach(rate -> names.add(rate.name()));
                    });
            row.putArray("allowedReceiptTypes").add(isRevenue() ? "REVENUE" : "EXPENSE");
            return row;
        }
    }
}
