package de.hundeschule123.school.people;

import java.time.Duration;

/** What a link is good for, and how long it waits for whoever got it. */
public enum LinkPurpose {
    /** A person who was invited sets a first password. */
    INVITATION(Duration.ofDays(7)),
    /** A person who has forgotten the password sets another one. */
    RESET(Duration.ofHours(1)),
    /**
     * An owner who has lost the password or the second factor begins anew with a password alone;
     * the operator of the server knows who that is.
     */
    LOST_ACCESS(Duration.ofHours(24)),
    /** Whoever started the server sets up its first school. */
    FIRST_SCHOOL(Duration.ofHours(24));

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
