package de.hundeschule123.school.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.Role;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.trail.SampleTrail;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person wants to be told, and who may change that. */
class NoticePreferencesTest {

    private static final long TIM = 51;
    private static final List<NoticeTopic> ALL = List.of(NoticeTopic.values());

    private final PlainDatabase database = new PlainDatabase();
    private final PeopleToTell people = new PeopleToTell(database);
    private final NoticeRepository repository = people.repository();
    private final User tim = new Tim();
    private final NoticePreferences preferences =
            Wiring.bean(
                    new NoticePreferences(),
                    repository,
                    new OnlyTim(),
                    new TimSignedIn(),
                    SampleTrail.in(database.entities(), new TimSignedIn()));

    private static final class Tim extends User {
        Tim() {
            super(new SchoolId(1), "tim@pfoten.example", "Tim Leine", Role.STAFF, "x");
        }

        @Override
        public long getId() {
            return TIM;
        }
    }

    private final class TimSignedIn extends CurrentSchool {
        @Override
        public SchoolId id() {
            return tim.school();
        }

        @Override
        public Optional<SignedInUser> user() {
            return Optional.of(new SignedInUser(tim));
        }
    }

    private final class OnlyTim extends UserRepository {
        @Override
        public Optional<User> lock(long id) {
            return id == TIM ? Optional.of(tim) : Optional.empty();
        }
    }

    @BeforeEach
    void school() {
        database.run(
                "insert into school values (1, 'Pfoten', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T',"
                        + " null, null, null, false)");
        people.add(50, 1, "sabine@pfoten.example", "OWNER");
        people.add(TIM, 1, "tim@pfoten.example", "STAFF");
    }

    @Test
    void staff_begin_with_nothing_and_keep_what_they_choose() {
        assertThat(preferences.own()).isEqualTo(new NoticeChoice(NoticeRhythm.OFF, ALL));
        NoticeChoice wanted =
                new NoticeChoice(NoticeRhythm.DAILY, List.of(NoticeTopic.RECONCILIATION));

        preferences.choose(wanted);

        assertThat(preferences.own()).isEqualTo(wanted);
        assertThat(repository.rhythm(50)).as("others").isEqualTo(NoticeRhythm.IMMEDIATELY);
        assertThat(trail()).containsExactly("NOTICES_CHOSEN");
        preferences.choose(wanted);
        assertThat(trail()).as("nothing was changed").hasSize(1);
        preferences.choose(new NoticeChoice(NoticeRhythm.IMMEDIATELY, ALL));
        assertThat(preferences.own()).isEqualTo(new NoticeChoice(NoticeRhythm.IMMEDIATELY, ALL));
    }

    @Test
    void whoever_wants_to_be_told_of_nothing_says_so_by_never() {
        for (NoticeRhythm rhythm : EnumSet.complementOf(EnumSet.of(NoticeRhythm.OFF))) {
            assertThatThrownBy(() -> preferences.choose(new NoticeChoice(rhythm, List.of())))
                    .isInstanceOf(Declined.class)
                    .hasMessageContaining("Nie");
        }
        preferences.choose(new NoticeChoice(NoticeRhythm.OFF, List.of()));

        assertThat(preferences.own()).isEqualTo(new NoticeChoice(NoticeRhythm.OFF, List.of()));
    }

    @Test
    void a_link_ends_the_notices_of_its_receiver_once_and_of_nobody_else() {
        preferences.choose(new NoticeChoice(NoticeRhythm.DAILY, ALL));
        UnsubscribeToken token = tokenOf(TIM);

        assertThat(preferences.isKnown(token)).isTrue();
        assertThat(repository.rhythm(TIM)).as("a look").isEqualTo(NoticeRhythm.DAILY);
        preferences.end(token);
        preferences.end(token);

        assertThat(repository.rhythm(TIM)).isEqualTo(NoticeRhythm.OFF);
        assertThat(repository.rhythm(50)).isEqualTo(NoticeRhythm.IMMEDIATELY);
        assertThat(trail()).containsExactly("NOTICES_CHOSEN", "NOTICES_ENDED_BY_LINK");
    }

    @Test
    void a_link_that_nobody_got_or_whose_receiver_is_gone_ends_nothing() {
        UnsubscribeToken foreign = UnsubscribeToken.random();
        UnsubscribeToken gone = tokenOf(50);

        assertThat(preferences.isKnown(foreign)).isFalse();
        for (UnsubscribeToken token : List.of(foreign, gone)) {
            assertThatThrownBy(() -> preferences.end(token))
                    .isInstanceOf(Declined.class)
                    .hasMessageContaining("Dieser Link gehört zu keinen Nachrichten");
        }
        for (String text : new String[] {null, "", "1", "x".repeat(36), "a".repeat(37)}) {
            assertThatThrownBy(() -> new UnsubscribeToken(text)).isInstanceOf(Declined.class);
        }
        assertThat(trail()).isEmpty();
    }

    private UnsubscribeToken tokenOf(long person) {
        UnsubscribeToken token = UnsubscribeToken.random();
        repository.addLink(token.hash(), person);
        return token;
    }

    private List<String> trail() {
        return database.names("select act from trail_entry order by id");
    }
}
