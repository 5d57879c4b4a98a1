package de.hundeschule123.attack;

import java.io.IOException;
import java.util.List;

/** An attack is what somebody may try against a server of ours, written down as a program. */
interface Attack {

    /** The word by which {@code ./attack} knows it. */
    String name();

    /** Does to the server what the attacker would do. */
    Outcome on(Target target) throws IOException;

    /**
     * What came of an attack.
     *
     * @param held whether the server did what it should
     * @param findings what was seen, a line each
     */
    record Outcome(int requests, boolean held, List<String> findings) {

        static Outcome of(int requests, boolean held, String... findings) {
            return new Outcome(requests, held, List.of(findings));
        }
    }
}
