package de.hundeschule123.school.key;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.Role;
import de.hundeschule123.school.key.ApiKeyVerifier.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeyVerifierTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final PlainDatabase database = new PlainDatabase();
    private final ApiKeyRepository keys = Wiring.bean(new ApiKeyRepository(), database.entities());
    private final ApiKeySecret secret = ApiKeySecret.random();

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into api_key (id, school_id, name, rights, hash, ending, created_at, created_by)"
                        + " values (7, 1, 'Kursplaner', 'WORK', '"
                        + secret.hash()
                        + "', 'abcd', '2026-11-01T00:00:00Z', 'Jana')");
    }

    private Verdict shown(String text, Duration after) {
        return new ApiKeyVerifier(keys, Clock.fixed(NOON.plus(after), ZoneOffset.UTC))
                .verify(text, "203.0.113.7");
    }

    @Test
    void a_key_lets_in_a_program_of_its_school_with_its_rights_and_no_more() {
        Verdict verdict = shown(secret.text(), Duration.ZERO);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Valid.class,
                        valid -> {
                            assertThat(valid.program().school().value()).isEqualTo(1);
                            assertThat(valid.program().role()).isEqualTo(Role.STAFF);
                            assertThat(valid.program().isOwner()).isFalse();
                            assertThat(valid.program().displayName())
                                    .isEqualTo("Schlüssel „Kursplaner“");
                        });
    }

    @Test
    void a_key_with_settings_may_what_the_owner_may() {
        database.run("update api_key set rights = 'SETTINGS'");

        assertThat(shown(secret.text(), Duration.ZERO))
                .isInstanceOfSatisfying(
                        Verdict.Valid.class,
                        valid -> assertThat(valid.program().isOwner()).isTrue());
    }

    @Test
    void a_key_that_nobody_has_made_lets_nobody_in() {
        assertThat(shown(ApiKeySecret.random().text(), Duration.ZERO))
                .isEqualTo(new Verdict.Unknown());
        assertThat(shown("hs_kaputt", Duration.ZERO)).isEqualTo(new Verdict.Unknown());
        assertThat(shown(secret.hash(), Duration.ZERO)).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void a_revoked_key_is_refused_with_the_next_call() {
        assertThat(shown(secret.text(), Duration.ZERO)).isInstanceOf(Verdict.Valid.class);

        database.run("update api_key set revoked_at = '2026-11-28T12:00:00Z'");

        assertThat(shown(secret.text(), Duration.ofSeconds(1))).isEqualTo(new Verdict.Revoked());
    }

    @Test
    void the_last_use_is_noted_with_its_place_and_at_most_once_a_minute() {
        shown(secret.text(), Duration.ZERO);
        assertThat(lastUse()).isEqualTo(NOON);
        assertThat(database.ask("select last_used_from from api_key")).isEqualTo("203.0.113.7");

        shown(secret.text(), Duration.ofSeconds(59));
        assertThat(lastUse()).isEqualTo(NOON);

        shown(secret.text(), Duration.ofSeconds(61));
        assertThat(lastUse()).isEqualTo(NOON.plusSeconds(61));
    }

    private Instant lastUse() {
        return keys.find(secret).orElseThrow().usedAt();
    }
}
