package de.hundeschule123.school.trail;

import de.hundeschule123.school.Caller;
import de.hundeschule123.school.SignedInProgram;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.User;

/**
 * An actor is whoever does something: a person, a key, the operator, the server itself, or somebody
 * who is not known.
 *
 * @param id the user's or the key's; null for all others
 * @param name as people know it; null where the kind says all
 * @param email a person's address, for names repeat; null for all others
 */
public record Actor(Kind kind, Long id, String name, String email) {

    private static final Actor OPERATOR = new Actor(Kind.OPERATOR, null, null, null);
    private static final Actor SERVER = new Actor(Kind.SERVER, null, null, null);
    private static final Actor STRANGER = new Actor(Kind.STRANGER, null, null, null);

    /** What an actor is. */
    public enum Kind {
        PERSON,
        KEY,
        OPERATOR,
        SERVER,
        STRANGER
    }

    public static Actor person(User user) {
        return new Actor(Kind.PERSON, user.getId(), user.getName(), user.getEmail());
    }

    /** Who is signed in. */
    public static Actor of(Caller caller) {
        return switch (caller) {
            case SignedInUser user ->
                    new Actor(Kind.PERSON, user.userId(), user.displayName(), user.getName());
            case SignedInProgram program -> key(program.keyId(), program.keyName());
        };
    }

    /** A program with a key of the school, named as its owner has named it. */
    public static Actor key(long id, String name) {
        return new Actor(Kind.KEY, id, name, null);
    }

    /** Who runs the installation. */
    public static Actor operator() {
        return OPERATOR;
    }

    /** The program by itself, such as in a job. */
    public static Actor server() {
        return SERVER;
    }

    /** Somebody who has not proved who they are. */
    public static Actor stranger() {
        return STRANGER;
    }
}
