package de.hundeschule123.school.screen;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.authentication.PasswordRules;

/** A new password as it was typed, twice, because nobody sees what they type. */
public abstract class TypedPassword {

    private String password;
    private String again;

    /**
     * What was typed.
     *
     * @throws Declined when it was not typed the same twice
     */
    String typed() {
        if (!password.equals(again)) {
            throw new Declined("password.differ");
        }
        return password;
    }

    public int getShortest() {
        return PasswordRules.SHORTEST;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
