package de.hundeschule123.sevdesk.contact.names;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.contact.names.GeneratedBooks.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingPrecisionTest {

    private static final Set<Difficulty> SAME_NAME =
            Set.of(
                    Difficulty.EXACT,
                    Difficulty.CASE,
                    Difficulty.BLANKS,
                    Difficulty.UNICODE_FORM,
                    Difficulty.UMLAUT_IN_TWO_LETTERS,
                    Difficulty.SHARP_S,
                    Difficulty.HYPHEN_OR_BLANK,
                    Difficulty.TITLE,
                    Difficulty.NAMED_LIKE_A_TITLE,
                    Difficulty.COMMA_IN_ONE_FIELD,
                    Difficulty.ORGANISATION,
                    Difficulty.NAMESAKES_WITH_EMAIL,
                    Difficulty.NAMESAKES_WITH_ADDRESS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261124})
    void nobody_is_assigned_silently_to_a_stranger(long seed) {
        GeneratedBooks books = GeneratedBooks.of(5000, seed);

        assertThat(Score.of(books, findings(books)).assignedWrong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261124})
    void every_other_spelling_of_the_same_name_is_assigned(long seed) {
        GeneratedBooks books = GeneratedBooks.of(5000, seed);

        Score score = Score.of(books, findings(books));

        assertThat(score.rows.entrySet())
                .filteredOn(row -> SAME_NAME.contains(row.getKey()))
                .allSatisfy(
                        row ->
                                assertThat(row.getValue().assignedRight)
                                        .as(row.getKey().name())
                                        .isEqualTo(row.getValue().customers));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261124})
    void each_customer_has_one_finding_and_each_contact_one_customer(long seed) {
        GeneratedBooks books = GeneratedBooks.of(5000, seed);

        List<NameMatch> matches = findings(books);

        assertThat(matches)
                .extracting(finding -> finding.customer().id())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(books.customers);
        assertThat(matches)
                .filteredOn(
                        finding ->
                                finding.verdict() == MatchVerdict.ASSIGNED
                                        || finding.verdict() == MatchVerdict.PROPOSED)
                .extracting(finding -> finding.contacts().get(0).id())
                .doesNotHaveDuplicates();
    }

    static List<NameMatch> findings(GeneratedBooks books) {
        NameComparison.Result result =
                NameComparison.of(books.customers, books.contacts, Map.of(), Set.of());
        List<NameMatch> matches = new ArrayList<>(result.findings());
        for (Namesakes group : result.namesakes()) {
            matches.addAll(
                    group.decide(
                            customer ->
                                    books.homesOfCustomers
                                            .getOrDefault(customer.id(), Home.UNKNOWN)
                                            .reach(),
                            contact ->
                                    books.homesOfContacts
                                            .getOrDefault(contact.id(), Home.UNKNOWN)
                                            .reach()));
        }
        return matches;
    }
}
