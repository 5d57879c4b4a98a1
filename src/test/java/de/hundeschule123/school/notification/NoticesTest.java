package de.hundeschule123.school.notification;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told what when, and who is not. */
class NoticesTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final String OWNER = "sabine@pfoten.example";
    private static final String STAFF = "tim@pfoten.example";

    private final PlainDatabase database = new PlainDatabase();
    private final PeopleToTell people = new PeopleToTell(database);
    private final NoticeRepository repository = people.repository();
    private final OwnTransaction transaction = Wiring.bean(new OwnTransaction());

    @BeforeEach
    void school() {
        for (int school = 1; school <= 2; school++) {
            database.run(
                    "insert into school values (?, 'Pfoten', 'O', 'Str', '1', 'C', 'DE', 'e', null,"
                            + " 'T', null, null, null, false)",
                    school);
        }
        people.add(50, 1, OWNER, "OWNER");
        people.add(51, 1, STAFF, "STAFF");
        people.add(52, 2, "fremd@andere.example", "OWNER");
    }

    @Test
    void owners_are_told_at_once_staff_and_other_schools_are_not() throws Exception {
        tell("a", NoticeTopic.CONNECTION);
        people.deliver(Instant.now());
        people.deliver(Instant.now());

        assertThat(database.names("select recipient from mail")).containsExactly(OWNER);
        assertThat(people.mailsTo(OWNER)).containsExactly("Titel a");
        assertThat((String) database.ask("select content from mail"))
                .contains("Hallo Sabine Sommer,", "# Titel a", "Hin:\nhttp://localhost:0/ort");
    }

    @Test
    void staff_may_switch_it_on_and_owners_off() throws Exception {
        repository.choose(50, NoticeRhythm.OFF);
        repository.choose(51, NoticeRhythm.IMMEDIATELY);

        tell("a", NoticeTopic.CONNECTION);
        people.deliver(Instant.now());

        assertThat(database.names("select recipient from mail")).containsExactly(STAFF);
    }

    @Test
    void what_is_muted_is_not_told() throws Exception {
        repository.mute(50, List.of(NoticeTopic.DOCUMENTS));

        tell("a", NoticeTopic.DOCUMENTS);
        tell("b", NoticeTopic.CONNECTION);
        people.deliver(Instant.now());

        assertThat(people.mailsTo(OWNER)).containsExactly("Titel b");
    }

    @ParameterizedTest
    @CsvSource({"DISABLED", "OFF", "MUTED", "REMOVED"})
    void whoever_must_not_or_will_not_be_told_any_more_is_not(String why) throws Exception {
        tell("a", NoticeTopic.CONNECTION);
        switch (why) {
            case "DISABLED" -> database.run("update app_user set disabled_at = now()");
            case "OFF" -> repository.choose(50, NoticeRhythm.OFF);
            case "MUTED" -> repository.mute(50, List.of(NoticeTopic.CONNECTION));
            default -> database.run("delete from app_user where id = 50");
        }

        people.deliver(Instant.now());

        assertThat(database.names("select subject from mail")).isEmpty();
        assertThat(database.names("select id from notice")).isEmpty();
    }

    @Test
    void several_at_once_are_one_mail() throws Exception {
        tell("a", NoticeTopic.CONNECTION);
        tell("b", NoticeTopic.DOCUMENTS);

        people.deliver(Instant.now());

        assertThat(people.mailsTo(OWNER)).containsExactly("2 Dinge bei Sevdesk brauchen dich");
    }

    @Test
    void whoever_was_told_learns_once_that_it_is_over() throws Exception {
        tell("a", NoticeTopic.CONNECTION);
        people.deliver(Instant.now());
        heal("a");
        heal("a");

        people.deliver(Instant.now());
        people.deliver(Instant.now());

        assertThat(people.mailsTo(OWNER)).containsExactly("Titel a", "Vorbei a");
        assertThat(database.names("select id from notice")).isEmpty();
    }

    @Test
    void what_is_over_before_the_hour_of_a_digest_is_never_heard_of() throws Exception {
        repository.choose(50, NoticeRhythm.DAILY);
        tell("a", NoticeTopic.CONNECTION);
        tell("b", NoticeTopic.DOCUMENTS);
        people.deliver(Instant.now());
        assertThat(people.mailsTo(OWNER)).isEmpty();
        heal("a");

        people.deliver(Instant.now().plus(Duration.ofDays(1)));

        assertThat(people.mailsTo(OWNER)).containsExactly("Titel b");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-04T05:59:59Z, 2026-11-03T06:00:00Z, 2026-11-02T06:00:00Z",
        "2026-11-04T06:00:00Z, 2026-11-04T06:00:00Z, 2026-11-02T06:00:00Z",
        "2026-11-02T05:00:00Z, 2026-11-01T06:00:00Z, 2026-10-26T06:00:00Z",
        "2026-07-06T05:00:00Z, 2026-07-06T05:00:00Z, 2026-07-06T05:00:00Z"
    })
    void digests_go_at_seven_as_the_clocks_in_germany_say(
            Instant now, Instant daily, Instant weekly) {
        assertThat(DigestHours.before(now, ZoneId.of("Europe/Berlin")))
                .isEqualTo(new DigestHours(daily, weekly));
    }

    @Test
    void a_link_that_ends_the_mails_is_made_for_whoever_gets_them_and_stored_as_a_hash() {
        UnsubscribeLinks links =
                Wiring.bean(new UnsubscribeLinks(repository, PeopleToTell.pages()));
        String link = links.make(UnsubscribeLinks.KIND, 50).orElseThrow();
        UnsubscribeToken token = new UnsubscribeToken(link.substring(link.indexOf('=') + 1));

        assertThat(repository.holder(token.hash())).contains(50L);
        assertThat(repository.holder(UnsubscribeToken.random().hash())).isEmpty();
        assertThat(database.names("select n::text from notice_unsubscription n"))
                .noneMatch(row -> row.contains(token.text()));
        repository.choose(50, NoticeRhythm.OFF);
        assertThat(links.make(UnsubscribeLinks.KIND, 50)).isEmpty();
    }

    private void tell(String cause, NoticeTopic topic) throws Exception {
        transaction.during(
                () -> {
                    people.notices().tell(SCHOOL, notice(topic, cause, "Titel "));
                    return null;
                });
    }

    private void heal(String cause) throws Exception {
        transaction.during(
                () -> {
                    people.notices().heal(SCHOOL, notice(NoticeTopic.CONNECTION, cause, "Vorbei "));
                    return null;
                });
    }

    private static Notice notice(NoticeTopic topic, String cause, String title) {
        return new Notice(topic, cause, title + cause, "Was\n\nund wie", "Hin", "/ort");
    }
}
