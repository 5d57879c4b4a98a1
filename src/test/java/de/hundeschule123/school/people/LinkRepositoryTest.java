package de.hundeschule123.school.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.text.Declined;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link opens once, for a time, and nothing in the database opens it. */
class LinkRepositoryTest {

    private static final long SABINE = 50;
    private static final long TIMO = 51;

    private final PlainDatabase database = new PlainDatabase();
    private final LinkRepository links = Wiring.bean(new LinkRepository(), database.entities());
    private final LinkToken token = LinkToken.random();

    @BeforeEach
    void two_people_work_at_a_school() {
        database.run(
                "insert into school (id, name, owner_name, country, email, small_business)"
                        + " values (1, 'Pfoten', 'Sabine', 'DE', 'a@b.example', false)");
        for (long person : new long[] {SABINE, TIMO}) {
            database.run(
                    "insert into app_user (id, school_id, email, name, role)"
                            + " values (?, 1, ?, 'Wer', 'OWNER')",
                    person,
                    person + "@b.example");
        }
    }

    @Test
    void a_link_opens_once_however_many_try_at_the_same_time() {
        links.add(token, LinkPurpose.INVITATION, SABINE);

        long opened = IntStream.range(0, 20).parallel().filter(attempt -> links.use(token)).count();

        assertThat(opened).isEqualTo(1);
        assertThat(links.find(token)).isEmpty();
    }

    @Test
    void looking_at_a_link_uses_nothing_up() {
        links.add(token, LinkPurpose.RESET, SABINE);

        assertThat(links.find(token)).contains(new LinkRepository.Open(LinkPurpose.RESET, SABINE));
        assertThat(links.find(token)).isPresent();
        assertThat(links.use(token)).isTrue();
    }

    @Test
    void a_link_opens_no_longer_than_its_purpose_lasts() {
        links.add(token, LinkPurpose.RESET, SABINE);
        assertThat(
                        database.ask(
                                "select expires_at - created_at between interval '59 minutes'"
                                        + " and interval '61 minutes' from personal_link"))
                .isEqualTo(true);

        database.run("update personal_link set expires_at = clock_timestamp()");

        assertThat(links.find(token)).isEmpty();
        assertThat(links.use(token)).isFalse();
    }

    @Test
    void links_that_are_taken_back_open_nothing_and_those_of_others_still_do() {
        LinkToken ofTimo = LinkToken.random();
        links.add(token, LinkPurpose.INVITATION, SABINE);
        links.add(ofTimo, LinkPurpose.INVITATION, TIMO);

        links.endAll(SABINE);

        assertThat(links.use(token)).isFalse();
        assertThat(links.use(ofTimo)).isTrue();
    }

    @Test
    void the_secret_of_a_link_is_neither_stored_nor_shown() {
        links.add(token, LinkPurpose.FIRST_SCHOOL, null);

        assertThat(database.names("select t::text from personal_link t"))
                .hasSize(1)
                .noneMatch(row -> row.contains(token.text()));
        assertThat(token).asString().doesNotContain(token.text());
    }

    @Test
    void what_is_no_link_is_refused_before_anybody_looks() {
        assertThatThrownBy(() -> new LinkToken("../etc/passwd")).isInstanceOf(Declined.class);
        assertThatThrownBy(() -> new LinkToken(null)).isInstanceOf(Declined.class);
        assertThatThrownBy(() -> new LinkToken(token.text() + "A")).isInstanceOf(Declined.class);
    }
}
