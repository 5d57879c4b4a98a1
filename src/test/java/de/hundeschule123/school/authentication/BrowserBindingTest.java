package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrowserBindingTest {

    private final HttpSession session = FakeRequests.session();

    @Test
    void a_session_is_the_browser_s_in_which_somebody_signed_in() {
        assertThat(BrowserBinding.holds(session, Optional.of(BrowserBinding.bind(session))))
                .isTrue();
    }

    @Test
    void whoever_knows_the_session_s_id_alone_has_nothing() {
        BrowserBinding.bind(session);

        assertThat(BrowserBinding.holds(session, Optional.empty())).isFalse();
        assertThat(BrowserBinding.holds(session, Optional.of(""))).isFalse();
        assertThat(
                        BrowserBinding.holds(
                                session, Optional.of(BrowserBinding.bind(FakeRequests.session()))))
                .isFalse();
    }

    @Test
    void a_session_in_which_nobody_signed_in_is_nobody_s() {
        assertThat(
                        BrowserBinding.holds(
                                session, Optional.of(BrowserBinding.bind(FakeRequests.session()))))
                .isFalse();
    }

    @Test
    void a_secret_is_256_bits_of_chance_and_never_comes_twice() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String secret = BrowserBinding.bind(session);
            assertThat(secret).matches("[A-Za-z0-9_-]{43}");
            secrets.add(secret);
        }
        assertThat(secrets).hasSize(1000);
    }
}
