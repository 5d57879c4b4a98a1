package de.hundeschule123.sandbox.voucher;

import static de.hundeschule123.sandbox.voucher.TaxRule.Rate.NINETEEN;
import static de.hundeschule123.sandbox.voucher.TaxRule.Rate.SEVEN;
import static de.hundeschule123.sandbox.voucher.TaxRule.Rate.ZERO;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.AccountToken;
import de.hundeschule123.sandbox.voucher.TaxRule.Rate;
import de.hundeschule123.sandbox.voucher.TaxRule.Side;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The guidance says which booking account goes with which tax rule and rate. */
public final class Guidance {
    private final List<BookingAccount> accounts = new ArrayList<>();
    private final long firstId;

    private Guidance(AccountToken token) {
        firstId = token.number() * 10;
    }

    public static Guidance of(AccountToken token) {
        Guidance guidance = new Guidance(token);
        if (token.isSmallBusiness()) {
            guidance.ofSmallBusiness();
        } else {
            guidance.ofOrdinaryBusiness();
        }
        return guidance;
    }

    private void ofSmallBusiness() {
        add("4185", "Erlöse als Kleinunternehmer", TaxRule.KLEINUNTERNEHMER_P19, ZERO);
        add("4000", "Umsatzerlöse", TaxRule.KLEINUNTERNEHMER_P19, ZERO);
        add("5200", "Wareneingang", TaxRule.NICHT_VORST_ABZUGSF_AUFW, ZERO);
        add("6815", "Bürobedarf", TaxRule.NICHT_VORST_ABZUGSF_AUFW, ZERO);
    }

    private void ofOrdinaryBusiness() {
        add("4400", "Erlöse 19 % USt", TaxRule.USTPFL_UMS_EINN, NINETEEN);
        add("4300", "Erlöse 7 % USt", TaxRule.USTPFL_UMS_EINN, SEVEN);
        add("4200", "Erlöse 0 % USt", TaxRule.USTPFL_UMS_EINN, ZERO);
        add("4000", "Umsatzerlöse", TaxRule.USTPFL_UMS_EINN, ZERO, SEVEN, NINETEEN);
        add("4110", "Sonstige steuerfreie Umsätze", TaxRule.STFREIE_UMS_P4, ZERO);
        add("5200", "Wareneingang", TaxRule.VORST_ABZUGSF_AUFW, ZERO, SEVEN, NINETEEN);
        add("6815", "Bürobedarf", TaxRule.VORST_ABZUGSF_AUFW, ZERO, SEVEN, NINETEEN);
        add("6644", "Bewirtung, nicht abziehbar", TaxRule.NICHT_VORST_ABZUGSF_AUFW, ZERO);
        add("1370", "Durchlaufende Posten", TaxRule.NICHT_STEUERBAR_REVENUE, ZERO);
        add("4337", "Erlöse, USt schuldet der Empfänger (§ 13b)", TaxRule.REV_CHARGE_13B_1, ZERO);
        add("4338", "Erlöse, im Drittland steuerbar", TaxRule.NICHT_IM_INLAND_STEUERBAR, ZERO);
        add("4339", "Erlöse, im EU-Land steuerbar", TaxRule.NICHT_IM_INLAND_STEUERBAR, ZERO);
    }

    private void add(String number, String name, TaxRule rule, Rate... rates) {
        long id = firstId + accounts.size();
        accounts.add(new BookingAccount(id, number, name, rule, List.of(rates)));
    }

    public List<ObjectNode> forRevenue() {
        return rows(account -> account.rule().side() == Side.REVENUE);
    }

    public List<ObjectNode> forExpense() {
        return rows(account -> account.rule().side() == Side.EXPENSE);
    }

    public List<ObjectNode> forAllAccounts() {
        return rows(account -> true);
    }

    public List<ObjectNode> forAccountNumber(String number) {
        return some(rows(account -> account.number().equals(number)), "accountNumber", number);
    }

    public List<ObjectNode> forTaxRule(String name) {
        return some(rows(account -> account.rule().name().equals(name)), "taxRule", name);
    }

    private List<ObjectNode> rows(Predicate<BookingAccount> wanted) {
        return accounts.stream().filter(wanted).map(BookingAccount::row).toList();
    }

    private static List<ObjectNode> some(List<ObjectNode> rows, String parameter, String value) {
        if (rows.isEmpty()) {
            throw Refusal.because(422, "No receipt guidance for " + parameter + " " + value);
        }
        return rows;
    }

    /** The account a person who knows these books would take. */
    BookingAccount usual(Side side, Rate rate) {
        return accounts.stream()
                .filter(account -> account.rule().side() == side && account.allows(rate))
                .findFirst()
                .orElseThrow(() -> Refusal.because(422, "No account of this business has " + rate));
    }

    void check(String accountDatev, TaxRule rule, Rate rate) {
        BookingAccount account =
                accounts.stream()
                        .filter(known -> Long.toString(known.id()).equals(accountDatev))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.because(422, "Unknown accountDatev " + accountDatev));
        if (account.rule() != rule || !account.allows(rate)) {
            String wanted = "The tax rule " + rule.id() + " with the rate " + rate;
            throw Refusal.because(
                    422, wanted + " is not allowed for the account " + account.number());
        }
    }

    record BookingAccount(long id, String number, String name, TaxRule rule, List<Rate> rates) {

        boolean allows(Rate rate) {
            return rates.contains(rate);
        }

        ObjectNode row() {
            ObjectNode row = Wire.object();
            row.put("accountDatevId", id).put("accountNumber", number);
            row.put("accountName", name).put("description", name);
            ObjectNode entry = row.putArray("allowedTaxRules").addObject();
            entry.put("id", rule.id()).put("name", rule.name()).put("description", rule.title());
            ArrayNode names = entry.putArray("taxRates");
            rates.forEach(rate -> names.add(rate.name()));
            row.putArray("allowedReceiptTypes").add(rule.side().name());
            return row;
        }
    }
}
