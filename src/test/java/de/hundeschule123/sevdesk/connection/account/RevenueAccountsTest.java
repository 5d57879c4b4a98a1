package de.hundeschule123.sevdesk.connection.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.api.account.ReceiptGuidance;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance.AllowedRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RevenueAccountsTest {

    private static ReceiptGuidance account(long id, String number, int rule, Integer... rates) {
        return named(id, number, "Konto " + number, "", rule(rule, rates));
    }

    private static ReceiptGuidance named(
            long id, String number, String name, String description, AllowedRule... rules) {
        return new ReceiptGuidance(id, number, name, description, List.of(rules));
    }

    private static AllowedRule rule(int id, Integer... rates) {
        return new AllowedRule(id, "RULE", Arrays.asList(rates));
    }

    /** sevdesk's own account for revenue of any kind. */
    private static ReceiptGuidance general(String number) {
        return named(
                3631,
                number,
                "Umsatzerlöse",
                "Einnahmen aus dem Verkauf von Waren und Dienstleistungen",
                rule(1, 0, 7, 19),
                rule(4, 0),
                rule(11, 0),
                rule(17, 0),
                rule(21, 0));
    }

    private static RevenueAccountOffer offer(ReceiptGuidance... offered) {
        return new RevenueAccounts(List.of(offered)).offer();
    }

    private static List<String> booked(ReceiptGuidance... offered) {
        return booked(List.of(), offered);
    }

    private static List<String> booked(List<RevenueAccount> before, ReceiptGuidance... offered) {
        return offer(offered).booked(before).stream()
                .map(account -> account.revenueCase().word() + " " + account.number())
                .toList();
    }

    @Test
    void the_known_accounts_of_skr04_are_booked_on_by_themselves() {
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
    void the_known_accounts_of_skr03_are_booked_on_by_themselves() {
        assertThat(
                        booked(
                                account(1, "8000", 1, 0, 7, 19),
                                account(2, "8300", 1, 7),
                                account(3, "8400", 1, 19),
                                account(4, "8090", 4, 0),
                                account(5, "8100", 4, 0)))
                .containsExactly("1/19 8400", "1/7 8300", "4/0 8100");
    }

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of("8400", 1, 19),
                Arguments.of("4400", 1, 19),
                Arguments.of("8300", 1, 7),
                Arguments.of("4300", 1, 7),
                Arguments.of("8195", 11, 0),
                Arguments.of("4185", 11, 0),
                Arguments.of("8200", 4, 0),
                Arguments.of("4200", 4, 0));
    }

    @ParameterizedTest
    @MethodSource("known")
    void a_known_number_counts_for_its_rule_and_rate_alone(String number, int rule, int rate) {
        assertThat(booked(account(1, number, rule, rate)))
                .containsExactly(rule + "/" + rate + " " + number);
        int anotherRate = rate == 19 ? 7 : 19;
        assertThat(booked(account(1, number, 1, anotherRate))).isEmpty();
        assertThat(booked(account(1, number, rule == 11 ? 1 : 11, 0))).isEmpty();
    }

    @Test
    void the_account_for_any_revenue_is_known_by_name_and_description() {
        for (String number : List.of("8000", "4000")) {
            assertThat(booked(general(number)))
                    .containsExactly(
                            "1/19 " + number, "1/7 " + number, "4/0 " + number, "11/0 " + number);
            assertThat(booked(named(1, number, "Umsatzerlöse", "Provisionen", rule(1, 19))))
                    .isEmpty();
            assertThat(booked(account(1, number, 1, 19))).isEmpty();
        }
        assertThat(booked(general("8000"), account(3, "8400", 1, 19))).contains("1/19 8400");
    }

    @Test
    void what_is_not_known_is_never_guessed() {
        assertThat(
                        booked(
                                account(3901, "8611", 1, 19),
                                account(3903, "8410", 1, 7, 19),
                                account(3902, "8591", 1, 7),
                                account(3904, "8125", 4, 0),
                                account(3905, "8339", 17, 0)))
                .isEmpty();
    }

    @Test
    void accounts_of_two_charts_at_once_are_known_for_nothing() {
        assertThat(booked(account(1, "8400", 1, 19), account(2, "4400", 1, 19))).isEmpty();
        assertThat(booked(account(1, "8400", 1, 19), account(2, "4300", 1, 7))).isEmpty();
        assertThat(booked(account(1, "8400", 1, 19), account(2, "4300", 9, 7)))
                .containsExactly("1/19 8400");
    }

    @Test
    void two_accounts_of_one_number_are_known_for_nothing() {
        assertThat(booked(account(1, "8400", 1, 19), account(2, "8400", 1, 19))).isEmpty();
        assertThat(booked(account(1, "8400", 1, 19), account(1, "8400", 1, 19)))
                .containsExactly("1/19 8400");
    }

    @Test
    void the_likely_accounts_are_offered_first() {
        assertThat(
                        offer(
                                        account(1, "1590", 1, 19),
                                        named(2, "8027", "Sonstige Erträge", "", rule(1, 19)),
                                        named(3, "8410", "Erlöse Hundetraining", "", rule(1, 19)),
                                        named(4, "1718", "Erlöse, erhalten", "", rule(1, 19)),
                                        named(5, "8000", "Umsatzerlöse", "", rule(1, 19)),
                                        account(6, "8400", 1, 19))
                                .possible())
                .extracting(RevenueAccount::number)
                .containsExactly("8400", "8000", "8410", "1718", "8027", "1590");
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
    void what_a_person_has_chosen_stays_as_long_as_sevdesk_offers_it() {
        RevenueAccount chosen = new RevenueAccount(1, 19, 1, "4000", "Konto 4000", true);

        assertThat(booked(List.of(chosen), account(1, "4000", 1, 19), account(3, "4400", 1, 19)))
                .containsExactly("1/19 4000");
    }

    @Test
    void a_chosen_account_that_takes_rule_or_rate_no_longer_leaves_its_case_open() {
        RevenueAccount chosen = new RevenueAccount(1, 19, 1, "8410", "Konto 8410", true);
        ReceiptGuidance another = account(2, "8611", 1, 19);

        for (ReceiptGuidance now :
                List.of(
                        account(1, "8410", 1, 7),
                        account(1, "8410", 4, 0),
                        account(9, "8410", 1))) {
            RevenueAccountOffer offer = offer(now, another);
            assertThat(offer.booked(List.of(chosen))).isEmpty();
            assertThat(offer.gone(List.of(chosen))).isEmpty();
        }
    }

    @Test
    void what_earlier_versions_have_guessed_is_not_booked_on_any_more() {
        RevenueAccount guessed = new RevenueAccount(1, 19, 1, "8611", "Sachbezüge", false);

        assertThat(booked(List.of(guessed), account(1, "8611", 1, 19))).isEmpty();
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
        return offer(offered).gone(before);
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
                offer(
                        account(9, "4400", 1, 19),
                        account(9, "4400", 1, 19),
                        account(1, "4000", 1, 7, 19),
                        account(5, "4110", 4, 0));

        assertThat(offer.possible())
                .extracting(account -> account.vatRate() + " " + account.number())
                .containsExactly("19 4400", "19 4000", "7 4000", "0 4110");
        assertThat(offer.isEmpty()).isFalse();
        assertThat(offer().isEmpty()).isTrue();
    }

    @Test
    void the_regime_is_read_from_the_rules_that_are_offered() {
        assertThat(offer(account(1, "4400", 1, 19)).regime()).isEqualTo(TaxRegime.REGULAR);
        assertThat(offer(account(1, "4185", 11, 0)).regime()).isEqualTo(TaxRegime.SMALL_BUSINESS);
        assertThat(offer().regime()).isNull();
        assertThat(offer(account(1, "4400", 1, 19), account(2, "4185", 11, 0)).regime()).isNull();
    }

    @Test
    void the_ordinary_case_of_an_account_is_that_of_its_regime() {
        assertThat(offer(account(1, "4400", 1, 7)).ordinary()).contains(new RevenueCase(1, 19));
        assertThat(offer(account(1, "4185", 11, 0)).ordinary()).contains(new RevenueCase(11, 0));
        assertThat(offer().ordinary()).isEmpty();
    }

    @Test
    void a_stored_case_reads_as_it_was() {
        RevenueCase revenue = new RevenueCase(11, 0);

        assertThat(RevenueCase.stored(revenue.word())).isEqualTo(revenue);
        assertThat(new RevenueCase(1, 19).label()).isEqualTo("Erlöse mit 19 % USt");
    }

    @Test
    void names_too_long_for_our_table_are_cut() {
        RevenueAccount account =
                offer(named(1, "4".repeat(99), "n".repeat(999), "", rule(1, 19)))
                        .possible()
                        .getFirst();

        assertThat(account.number()).hasSize(20);
        assertThat(account.name()).hasSize(300);
    }

    @Test
    void what_the_owner_chooses_while_sevdesk_is_asked_is_not_taken_back() {
        RevenueAccountOffer offer =
                offer(
                        account(2, "4300", 1, 7),
                        account(3, "4400", 1, 19),
                        account(6, "4401", 1, 19));
        RevenueAccount chosen = new RevenueAccount(1, 19, 6, "4401", "Konto 4401", true);
        RevenueAccount gone = new RevenueAccount(1, 7, 99, "4399", "Konto 4399", true);

        assertThat(offer.booked(List.of(chosen, gone)))
                .extracting(RevenueAccount::number)
                .containsExactly("4401", "4300");
    }
}
