package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.AccountToken;
import de.hundeschule123.sandbox.voucher.BookingAccount.Allowed;
import de.hundeschule123.sandbox.voucher.TaxRule.Rate;
import de.hundeschule123.sandbox.voucher.TaxRule.Side;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The guidance says which booking account goes with which tax rule and rate. */
public final class Guidance {
    private final List<BookingAccount> accounts;

    private Guidance(List<BookingAccount> accounts) {
        this.accounts = accounts;
    }

    public static Guidance of(AccountToken token) {
        return new Guidance(Charts.of(token.kind()));
    }

    public List<ObjectNode> forRevenue() {
        return rows(account -> account.isFor(Side.REVENUE));
    }

    public List<ObjectNode> forExpense() {
        return rows(account -> account.isFor(Side.EXPENSE));
    }

    public List<ObjectNode> forAllAccounts() {
        return rows(account -> true);
    }

    public List<ObjectNode> forAccountNumber(String number) {
        return some(rows(account -> account.number().equals(number)), "accountNumber", number);
    }

    public List<ObjectNode> forTaxRule(String name) {
        Predicate<BookingAccount> under =
                account -> TaxRule.called(name).flatMap(account::under).isPresent();
        return some(rows(under), "taxRule", name);
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

    /** All rules that vouchers may carry. */
    public static List<ObjectNode> taxRules() {
        return Stream.of(TaxRule.values())
                .map(
                        rule ->
                                Wire.reference("TaxRule", Integer.toString(rule.id()))
                                        .put("name", rule.title())
                                        .put("code", rule.name()))
                .toList();
    }

    /** The account a person who knows these books would take. */
    BookingAccount usual(Side side, Rate rate) {
        return accounts.stream()
                .filter(account -> account.rule(side, rate).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.because(422, "No account of this business has " + rate));
    }

    void check(String accountDatev, TaxRule rule, BigDecimal taxRate) {
        BookingAccount account =
                accounts.stream()
                        .filter(known -> Long.toString(known.id()).equals(accountDatev))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.because(422, "Unknown accountDatev " + accountDatev));
        Allowed allowed =
                account.under(rule)
                        .orElseThrow(
                                () ->
                                        Refusal.because(
                                                422,
                                                "The tax rule does not fit the account. "
                                                        + "Allowed tax rules: "
                                                        + account.spelledRules()));
        if (Rate.of(taxRate).filter(allowed.rates()::contains).isEmpty()) {
            throw Refusal.because(
                    422,
                    "The tax rate does not fit the tax rule. Allowed tax rates: "
                            + allowed.rates());
        }
    }
}
