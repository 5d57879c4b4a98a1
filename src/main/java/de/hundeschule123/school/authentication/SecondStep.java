package de.hundeschule123.school.authentication;

import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.factor.FactorVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Demands the second factor of whoever has one, after the password was right and before there is a
 * session.
 */
@ApplicationScoped
class SecondStep {

    /** The page that asks for it. */
    static final String PAGE = "/bestaetigen.xhtml";

    private static final String ANSWER = SecondStep.class.getName();

    @Inject private FirstStep first;
    @Inject private FactorVerifier factors;
    @Inject private Authenticator authenticator;

    /** What a person types as the second factor. */
    record Typed(String code) implements Credential {

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    /** What the page is to say. */
    enum Answer {
        ASKED,
        WRONG,
        CLOSED,
        /** Too long ago: the password is asked for again. */
        OVER
    }

    /** Whether a person whose password was right must come by the second step. */
    boolean asks(SignedInUser user, HttpServletRequest request, HttpServletResponse response) {
        if (!factors.isOn(user.userId())) {
            return false;
        }
        first.remember(
                new FirstStep.Person(user.userId(), authenticator.epoch(user.userId())), response);
        request.setAttribute(ANSWER, Answer.ASKED);
        return true;
    }

    /** Who this is, if what was typed is right. */
    Optional<SignedInUser> take(
            Typed typed, HttpServletRequest request, HttpServletResponse response) {
        Optional<FirstStep.Person> person =
                first.find(request)
                        .filter(known -> authenticator.epoch(known.user()) == known.epoch());
        if (person.isEmpty()) {
            request.setAttribute(ANSWER, Answer.OVER);
            return Optional.empty();
        }
        return switch (factors.verify(person.get().user(), typed.code())) {
            case RIGHT -> {
                first.forget(response);
                yield authenticator.again(person.get().user());
            }
            case WRONG -> refused(request, Answer.WRONG);
            case CLOSED -> refused(request, Answer.CLOSED);
        };
    }

    private static Optional<SignedInUser> refused(HttpServletRequest request, Answer answer) {
        request.setAttribute(ANSWER, answer);
        return Optional.empty();
    }

    /** Whether there is a first step to go on from. */
    boolean isBegun(HttpServletRequest request) {
        return first.find(request).isPresent();
    }

    /** What became of the sign-in of this request, as far as the second factor is concerned. */
    static Optional<Answer> answer(HttpServletRequest request) {
        return Optional.ofNullable((Answer) request.getAttribute(ANSWER));
    }
}
