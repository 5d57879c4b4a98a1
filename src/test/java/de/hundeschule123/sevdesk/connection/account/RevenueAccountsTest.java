package de.hundeschule123.sevdesk.connection.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.api.account.ReceiptGuidance;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance.AllowedRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevenueAccountsTest {

    private static ReceiptGuidance account(long id, String number, int rule, Integer... rates) {
        return new ReceiptGuidance(id, number, "Konto " + number, "", List.of(rule(rule, rates)));
    }

    private static AllowedRule rule(int id, Integer... rates) {
        return new AllowedRule(id, "RULE", Arrays.asList(rates));
    }

    private static List<String> booked(ReceiptGuidance... offered) {
        return booked(List.of(), offered);
    }

    private static List<String> booked(List<RevenueAccount> before, ReceiptGuidance... offered) {
        return new RevenueAccounts(List.of(offered))
                .offer(before).booked().stream()
                        .map(
                                account ->
                                        account.taxRule()
                                                + "/"
                                                + account.vatRate()
                                                + " "
                                                + account.number())
                        .toList();
    }

    @Test
    void the_usual_accounts_of_skr04_are_chosen_by_themselves() {
        assertThat(
                        booked(
                                account(1, "4000", 1, 0, 7, 19),
                                account(2, "4300", 1, 7),
                                account(3, "4400", 1, 19),
                                account(4, "4090", 4, 0),
                                account(5, "4110", 4, 0)))
                .containsExactly("1/19 4400", "1/7 4300", "4/0 4110");
    }

    @Test
    void the_usual_accounts_of_skr03_are_chosen_by_themselves() {
        assertThat(
                        booked(
                                account(1, "8000", 1, 0, 7, 19),
                                account(2, "8300", 1, 7),
                                account(3, "8400", 1, 19),
                                account(4, "8090", 4, 0),
                                account(5, "8100", 4, 0)))
                .containsExactly("1/19 8400", "1/7 8300", "4/0 8100");
    }

    @Test
    void revenue_abroad_has_its_own_accounts_where_sevdesk_offers_them() {
        assertThat(
                        booked(
                                account(1, "4400", 1, 19),
                                account(2, "4337", 5, 0),
                                account(3, "4339", 17, 0),
                                account(4, "4338", 17, 0),
                                account(5, "1370", 22, 0)))
                .containsExactly("1/19 4400", "17/0 4338");
        assertThat(booked(account(1, "4400", 1, 19), account(2, "4336", 21, 0)))
                .containsExactly("1/19 4400", "21/0 4336");
    }

    @Test
    void exempt_revenue_is_never_booked_as_taxable_at_nothing() {
        assertThat(booked(account(1, "4200", 1, 0), account(2, "4400", 1, 19)))
                .containsExactly("1/19 4400");
    }

    @Test
    void what_a_person_had_chosen_for_nothing_stays_where_it_takes_exempt_revenue() {
        RevenueAccount chosen = new RevenueAccount(1, 0, 1, "4200", "Konto 4200", true);

        assertThat(booked(List.of(chosen), account(1, "4200", 4, 0), account(2, "4110", 4, 0)))
                .containsExactly("4/0 4200");
        assertThat(booked(List.of(chosen), account(1, "4200", 1, 0), account(2, "4110", 4, 0)))
                .containsExactly("4/0 4110");
    }

    @Test
    void a_small_business_books_on_its_own_account() {
        assertThat(booked(account(1, "4000", 11, 0), account(2, "4185", 11, 0)))
                .containsExactly("11/0 4185");
    }

    @Test
    void without_a_usual_account_the_one_that_takes_nothing_else_is_chosen() {
        assertThat(booked(account(1, "4001", 1, 0, 7, 19), account(2, "4999", 1, 19)))
                .contains("1/19 4999");
    }

    @Test
    void what_a_person_has_chosen_stays_as_long_as_sevdesk_offers_it() {
        RevenueAccount chosen = new RevenueAccount(1, 19, 1, "4000", "Konto 4000", true);

        assertThat(booked(List.of(chosen), account(1, "4000", 1, 19), account(3, "4400", 1, 19)))
                .containsExactly("1/19 4000");
    }

    @Test
    void an_account_that_sevdesk_takes_away_is_named_whoever_had_chosen_it() {
        RevenueAccount chosen = new RevenueAccount(1, 19, 1, "4000", "Konto 4000", true);
        RevenueAccount byRule = new RevenueAccount(1, 7, 2, "4300", "Konto 4300", false);

        assertThat(gone(List.of(chosen, byRule), account(3, "4400", 1, 19), account(2, "4300", 1)))
                .containsExactly(chosen, byRule);
        assertThat(gone(List.of(chosen), account(1, "4000", 11, 0))).containsExactly(chosen);
        assertThat(gone(List.of(chosen), account(1, "8000", 1, 19))).isEmpty();
    }

    @Test
    void an_account_for_a_case_that_is_no_longer_booked_is_no_loss() {
        RevenueAccount ofAnotherTime = new RevenueAccount(3, 16, 1, "4000", "Konto 4000", true);

        assertThat(gone(List.of(ofAnotherTime), account(3, "4400", 1, 19))).isEmpty();
    }

    private static List<RevenueAccount> gone(
            List<RevenueAccount> before, ReceiptGuidance... offered) {
        return new RevenueAccounts(List.of(offered)).offer(before).gone();
    }

    @Test
    void a_choice_of_the_rule_follows_the_rule() {
        RevenueAccount byRule = new RevenueAccount(1, 19, 1, "4000", "Konto 4000", false);

        assertThat(booked(List.of(byRule), account(1, "4000", 1, 19), account(3, "4400", 1, 19)))
                .containsExactly("1/19 4400");
    }

    @Test
    void every_account_that_fits_can_be_chosen_once() {
        RevenueAccountOffer offer =
                new RevenueAccounts(
                                List.of(
                                        account(9, "4400", 1, 19),
                                        account(9, "4400", 1, 19),
                                        account(1, "4000", 1, 7, 19),
                                        account(5, "4110", 4, 0)))
                        .offer(List.of());

        assertThat(offer.possible())
                .extracting(account -> account.vatRate() + " " + account.number())
                .containsExactly("19 4000", "19 4400", "7 4000", "0 4110");
    }

    @Test
    void the_regime_is_read_from_the_rules_that_are_offered() {
        assertThat(regime(account(1, "4400", 1, 19))).isEqualTo(TaxRegime.REGULAR);
        assertThat(regime(account(1, "4185", 11, 0))).isEqualTo(TaxRegime.SMALL_BUSINESS);
        assertThat(regime()).isNull();
        assertThat(regime(account(1, "4400", 1, 19), account(2, "4185", 11, 0))).isNull();
    }

    private static TaxRegime regime(ReceiptGuidance... offered) {
        return new RevenueAccounts(Stream.of(offered).toList()).offer(List.of()).regime();
    }

    @Test
    void names_too_long_for_our_table_are_cut() {
        ReceiptGuidance endless =
                new ReceiptGuidance(1, "4".repeat(99), "n".repeat(999), "", List.of(rule(1, 19)));

        RevenueAccount account =
                new RevenueAccounts(List.of(endless)).offer(List.of()).booked().get(0);

        assertThat(account.number()).hasSize(20);
        assertThat(account.name()).hasSize(300);
    }

    @Test
    void what_the_owner_chooses_while_sevdesk_is_asked_is_not_taken_back() {
        RevenueAccountOffer offer =
                new RevenueAccounts(
                                List.of(
                                        account(2, "4300", 1, 7),
                                        account(3, "4400", 1, 19),
                                        account(6, "4401", 1, 19)))
                        .offer(List.of());
        RevenueAccount chosen = new RevenueAccount(1, 19, 6, "4401", "Konto 4401", true);
        RevenueAccount gone = new RevenueAccount(1, 7, 99, "4399", "Konto 4399", true);

        assertThat(offer.bookedAfter(List.of(chosen, gone)))
                .extracting(RevenueAccount::number)
                .containsExactly("4401", "4300");
        assertThat(offer.bookedAfter(List.of())).isEqualTo(offer.booked());
    }
}
