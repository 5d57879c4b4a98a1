package de.hundeschule123.school;

import de.hundeschule123.platform.text.Texts;
import jakarta.security.enterprise.CallerPrincipal;

/** The program behind a request of the REST interface, let in by an API key of one school. */
public final class SignedInProgram extends CallerPrincipal implements Caller {

    private static final long serialVersionUID = 1L;

    private final long keyId;
    private final String keyName;
    private final long schoolId;
    private final Role role;

    /**
     * A program that has shown a key.
     *
     * @param keyName the name that people gave the key
     * @param role what a person may do who has the rights of the key
     */
    public SignedInProgram(SchoolId school, long keyId, String keyName, Role role) {
        super("key:" + keyId);
        this.keyId = keyId;
        this.keyName = keyName;
        this.schoolId = school.value();
        this.role = role;
    }

    public long keyId() {
        return keyId;
    }

    /** The name that people gave the key. */
    public String keyName() {
        return keyName;
    }

    @Override
    public String displayName() {
        return Texts.of("caller.program", keyName);
    }

    @Override
    public SchoolId school() {
        return new SchoolId(schoolId);
    }

    @Override
    public Role role() {
        return role;
    }
}
