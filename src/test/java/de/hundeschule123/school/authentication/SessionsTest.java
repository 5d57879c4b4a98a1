package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final Sessions sessions = new Sessions();
    private final List<String> ended = new ArrayList<>();

    @Test
    void the_twenty_first_session_of_a_person_ends_the_oldest_and_nobody_elses() {
        sessions.opened(7, session("of another"));
        for (int i = 1; i <= 20; i++) {
            sessions.opened(8, session("s" + i));
        }
        assertThat(ended).isEmpty();

        sessions.opened(8, session("s21"));

        assertThat(ended).containsExactly("s1");
    }

    @Test
    void a_session_that_was_left_counts_no_more() {
        for (int i = 1; i <= 20; i++) {
            sessions.opened(8, session("s" + i));
        }
        sessions.ended(session("s1"));

        sessions.opened(8, session("s21"));

        assertThat(ended).isEmpty();
    }

    @Test
    void a_second_sign_in_in_the_same_session_is_no_second_session() {
        for (int i = 1; i <= 30; i++) {
            sessions.opened(8, session("the same"));
        }

        assertThat(ended).isEmpty();
    }

    @Test
    void who_signs_in_when_all_places_are_taken_ends_the_idlest_and_is_not_turned_away() {
        Sessions three = new Sessions(3);
        three.makeRoom();
        for (int i = 1; i <= 3; i++) {
            three.makeRoom();
            three.created();
            three.opened(i, session("s" + i, i == 2 ? 10 : 20 + i));
        }
        assertThat(ended).isEmpty();

        three.makeRoom();

        assertThat(ended).containsExactly("s2");
    }

    @Test
    void room_is_made_for_one_at_a_time() {
        Sessions one = new Sessions(1);
        one.created();
        one.opened(7, session("s1", 1));
        one.makeRoom();
        one.ended(session("s1"));

        one.makeRoom();

        assertThat(ended).containsExactly("s1");
    }

    private HttpSession session(String id) {
        return session(id, 0);
    }

    private HttpSession session(String id, long lastUsed) {
        return (HttpSession)
                Proxy.newProxyInstance(
                        SessionsTest.class.getClassLoader(),
                        new Class<?>[] {HttpSession.class},
                        (proxy, method, parameters) ->
                                switch (method.getName()) {
                                    case "getId" -> id;
                                    case "getLastAccessedTime" -> lastUsed;
                                    case "invalidate" -> {
                                        ended.add(id);
                                        yield null;
                                    }
                                    default -> throw new AssertionError(method);
                                });
    }
}
