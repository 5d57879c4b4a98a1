package de.hundeschule123.sevdesk.api;

/**
 * A school's key to its sevdesk account: usually 32 hexadecimal digits. Whoever holds it holds the
 * books, so it shows only its end.
 */
public final class ApiToken {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;

    private final String value;

    /**
     * Takes a token as it was pasted; blanks anywhere in it are cut.
     *
     * @throws MalformedToken when it cannot be a token
     */
    public ApiToken(String pasted) {
        String cut = pasted == null ? "" : pasted.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
        if (cut.length() < SHORTEST || cut.length() > LONGEST || !cut.matches("[A-Za-z0-9_.-]+")) {
            throw new MalformedToken();
        }
        this.value = cut;
    }

    /** A text that cannot be an API token; never holds that text. */
    public static final class MalformedToken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedToken() {
            super("not an API token");
        }
    }

    /**
     * The token itself: for the Authorization header and the vault, never for a screen or a log.
     */
    public String value() {
        return value;
    }

    /** The end of the token, by which a person knows it again. */
    public String lastFour() {
        return value.substring(value.length() - 4);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiToken that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "ApiToken[…" + lastFour() + "]";
    }
}
