package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.voucher.TaxRule.Rate;
import de.hundeschule123.sandbox.voucher.TaxRule.Side;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A booking account as the guidance offers it. Its id is the same in every office; its number
 * follows the chart of accounts.
 */
record BookingAccount(
        long id, String number, String name, String description, List<Allowed> allowed) {

    BookingAccount {
        allowed = List.copyOf(allowed);
    }

    /** A tax rule that may be booked on an account, and at which rates. */
    record Allowed(TaxRule rule, List<Rate> rates) {

        static Allowed at(TaxRule rule, Rate... rates) {
            return new Allowed(rule, List.of(rates));
        }

        ObjectNode row() {
            ObjectNode row = Wire.object();
            row.put("name", rule.name()).put("id", rule.id()).put("description", rule.title());
            ArrayNode names = row.putArray("taxRates");
            rates.forEach(rate -> names.add(rate.name()));
            return row;
        }
    }

    static BookingAccount of(long id, String number, String name, Allowed... allowed) {
        return new BookingAccount(id, number, name, name, List.of(allowed));
    }

    BookingAccount saying(String other) {
        return new BookingAccount(id, number, name, other, allowed);
    }

    Optional<Allowed> under(TaxRule rule) {
        return allowed.stream().filter(each -> each.rule() == rule).findFirst();
    }

    boolean isFor(Side side) {
        return sides().anyMatch(side::equals);
    }

    private Stream<Side> sides() {
        return allowed.stream().map(each -> each.rule().side()).distinct();
    }

    /** The first rule of a side that takes a rate. */
    Optional<TaxRule> rule(Side side, Rate rate) {
        return allowed.stream()
                .filter(each -> each.rule().side() == side && each.rates().contains(rate))
                .map(Allowed::rule)
                .findFirst();
    }

    /** The rules as a refusal of sevdesk spells them. */
    String spelledRules() {
        return allowed.stream()
                .map(Allowed::rule)
                .map(rule -> "TaxRule(id=" + rule.id() + ", code=" + rule.name() + ")")
                .collect(Collectors.joining(", "));
    }

    ObjectNode row() {
        ObjectNode row = Wire.object();
        row.put("accountDatevId", id).put("accountNumber", number);
        row.put("accountName", name).put("description", description);
        ArrayNode rules = row.putArray("allowedTaxRules");
        List<ObjectNode> rows = new ArrayList<>();
        allowed.forEach(each -> rows.add(each.row()));
        rules.addAll(rows);
        ArrayNode types = row.putArray("allowedReceiptTypes");
        sides().map(Side::name).forEach(types::add);
        return row;
    }
}
