package de.hundeschule123.school.factor;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.secret.Vault;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.factor.FactorVerifier.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorVerifierTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final long STEP = NOON.getEpochSecond() / 30;
    private static final long JANA = 1;
    private static final long ALI = 2;

    @TempDir private Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private final SecondFactorRepository factors =
            Wiring.bean(new SecondFactorRepository(), database.entities());
    private final TotpSecret secret = TotpSecret.random();
    private FactorVerifier verifier;

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        verifier = at(0);
        for (long person : new long[] {JANA, ALI}) {
            database.run(
                    "insert into app_user (id, school_id, email, name, role, password_hash)"
                            + " values (?, 1, ?, 'N', 'STAFF', 'h')",
                    person,
                    person + "@s.example");
            factors.begin(person, verifier.lock(person, secret));
            factors.confirm(person, NOON);
        }
    }

    private FactorVerifier at(long seconds) {
        UserRepository nobody =
                new UserRepository() {
                    @Override
                    public Optional<User> find(long id) {
                        return Optional.empty();
                    }
                };
        Clock clock = Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC);
        Vault vault = new Vault(Optional.of(folder.resolve("keys.json").toString()), ".");
        return new FactorVerifier(factors, vault, nobody, null, clock);
    }

    @Test
    void the_number_of_the_app_is_right_once() {
        String number = secret.number(STEP);

        assertThat(verifier.verify(JANA, " " + number.substring(0, 3) + " " + number.substring(3)))
                .isEqualTo(Verdict.RIGHT);
        assertThat(verifier.verify(JANA, number)).isEqualTo(Verdict.WRONG);
        assertThat(verifier.verify(ALI, number)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void five_wrong_tries_close_for_five_minutes_even_for_what_is_right() {
        for (int i = 0; i < 5; i++) {
            assertThat(verifier.verify(JANA, "000")).isEqualTo(Verdict.WRONG);
        }

        assertThat(verifier.verify(JANA, secret.number(STEP))).isEqualTo(Verdict.CLOSED);
        assertThat(at(299).verify(JANA, secret.number(STEP + 9))).isEqualTo(Verdict.CLOSED);
        assertThat(verifier.verify(ALI, secret.number(STEP))).isEqualTo(Verdict.RIGHT);
        assertThat(at(601).verify(JANA, secret.number(STEP + 20))).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void a_right_number_forgives_the_wrong_ones_before_it() {
        for (int i = 0; i < 4; i++) {
            verifier.verify(JANA, "000");
        }
        assertThat(verifier.verify(JANA, secret.number(STEP))).isEqualTo(Verdict.RIGHT);

        for (int i = 0; i < 4; i++) {
            assertThat(verifier.verify(JANA, "000")).isEqualTo(Verdict.WRONG);
        }
        assertThat(verifier.verify(JANA, secret.number(STEP + 1))).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void a_recovery_code_is_good_once_and_for_its_person_alone() {
        factors.replaceCodes(JANA, RecoveryCode.some());
        RecoveryCode code = RecoveryCode.some().get(0);
        factors.replaceCodes(ALI, RecoveryCode.some());
        database.run("insert into recovery_code values (?, ?)", JANA, code.hash());

        assertThat(verifier.verify(ALI, code.inGroups())).isEqualTo(Verdict.WRONG);
        assertThat(verifier.verify(JANA, code.inGroups())).isEqualTo(Verdict.RIGHT);
        assertThat(verifier.verify(JANA, code.inGroups())).isEqualTo(Verdict.WRONG);
        assertThat(factors.find(JANA).orElseThrow().codes()).isEqualTo(10);
    }

    @Test
    void codes_are_guessed_no_more_often_than_numbers() {
        for (int i = 0; i < 5; i++) {
            verifier.verify(JANA, RecoveryCode.some().get(0).inGroups());
        }

        assertThat(verifier.verify(JANA, RecoveryCode.some().get(0).inGroups()))
                .isEqualTo(Verdict.CLOSED);
    }

    @Test
    void what_is_being_set_up_is_not_asked_for_and_what_is_on_is_not_begun_anew() {
        factors.remove(ALI);
        factors.begin(ALI, verifier.lock(ALI, secret));
        assertThat(verifier.isOn(ALI)).isFalse();
        assertThat(verifier.verify(ALI, secret.number(STEP))).isEqualTo(Verdict.WRONG);

        String before = factors.find(JANA).orElseThrow().cipher();
        factors.begin(JANA, verifier.lock(JANA, TotpSecret.random()));
        assertThat(factors.find(JANA).orElseThrow().cipher()).isEqualTo(before);
    }

    @Test
    void a_secret_in_the_row_of_another_person_opens_nothing() {
        database.run(
                "update second_factor set secret_cipher ="
                        + " (select secret_cipher from second_factor where user_id = 2)"
                        + " where user_id = 1");

        assertThat(verifier.verify(JANA, secret.number(STEP))).isEqualTo(Verdict.WRONG);
    }
}
