package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.text.NotNow;
import java.time.Duration;

/** A sign-in that was not looked at, right or wrong, because too many come or were wrong before. */
class SignInPostponed extends NotNow {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /**
     * @param wait after which it is looked at again
     */
    SignInPostponed(Duration wait) {
        super("signin.later", minutes(wait));
        this.wait = wait;
    }

    /** As people are told it: rounded up. */
    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    /** As programs are told it: rounded up, and never none at all. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
