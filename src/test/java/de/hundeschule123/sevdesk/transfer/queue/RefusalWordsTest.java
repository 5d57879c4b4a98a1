package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two refusals are one and the same. */
class RefusalWordsTest {

    private static RefusalWords refused(String said) {
        return RefusalWords.of(new Failure(FailureCause.REFUSED, said, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Allowed tax rules: TaxRule(id=14)|Allowed tax rules: TaxRule(id=3)",
                "Voucher RE-2026-0001 is refused|Voucher RE-2026-0002  is refused",
                "Contact \"Mia Muster\" has no country|Contact \"Udo Ungut\" has no country",
                "Der Beleg „RE 1“ ist zu alt|Der Beleg „RE 2“ ist zu alt",
                "Not Possible|not possible",
            })
    void what_names_another_document_is_the_same_refusal(String one, String other) {
        assertThat(refused(one)).isEqualTo(refused(other));
    }

    @ParameterizedTest
    @CsvSource({"tax rule not allowed, account not allowed", "no country, no city"})
    void another_reason_is_another_refusal(String one, String other) {
        assertThat(refused(one)).isNotEqualTo(refused(other));
    }

    @Test
    void silence_is_the_same_refusal_each_time_but_not_of_voucher_and_contact() {
        assertThat(refused(null)).isEqualTo(refused(" "));
        assertThat(refused(null))
                .isNotEqualTo(RefusalWords.of(Failure.of(FailureCause.CONTACT_REFUSED)));
    }

    @Test
    void a_document_that_waits_for_word_about_accounts_was_refused_like_the_others() {
        assertThat(RefusalWords.of(new Failure(FailureCause.ACCOUNTS_ASKED, "no account", null)))
                .isEqualTo(refused("no account"));
    }

    @Test
    void long_words_are_compared_by_their_beginning() {
        assertThat(refused("x".repeat(900)).comparable()).hasSize(400);
    }
}
