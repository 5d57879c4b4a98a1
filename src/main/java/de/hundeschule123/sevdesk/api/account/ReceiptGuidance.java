package de.hundeschule123.sevdesk.api.account;

import java.util.List;

/**
 * One account on which revenue may be booked, with the tax rules and rates that fit it (spec:
 * ReceiptGuidance).
 */
public record ReceiptGuidance(
        long accountDatevId,
        String accountNumber,
        String accountName,
        String description,
        List<AllowedRule> allowedTaxRules) {

    public ReceiptGuidance {
        allowedTaxRules = List.copyOf(allowedTaxRules);
    }

    /** A tax rule that fits the account, with its rates in percent. */
    public record AllowedRule(int id, String name, List<Integer> taxRates) {

        public AllowedRule {
            taxRates = List.copyOf(taxRates);
        }
    }

    /** Whether revenue of this rule and rate may be booked here. */
    public boolean fits(int taxRule, int percent) {
        return allowedTaxRules.stream()
                .anyMatch(rule -> rule.id() == taxRule && rule.taxRates().contains(percent));
    }
}
