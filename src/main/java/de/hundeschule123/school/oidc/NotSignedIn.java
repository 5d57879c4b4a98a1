package de.hundeschule123.school.oidc;

/** Says that somebody does not come in by the provider, in words for the operator's log alone. */
public class NotSignedIn extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotSignedIn(Reason reason, String because) {
        super(because);
        this.reason = reason;
    }

    /** The person is bound, but is not let in here any more. */
    public static NotSignedIn notLetIn() {
        return new NotSignedIn(Reason.UNKNOWN, "the person is not let in");
    }

    /** What the person is told, which is less than why. */
    public enum Reason {
        /** Something did not fit, the provider said no, or too long ago. */
        FAILED("nein"),
        /** The provider knows the person, but nobody here is bound to the account. */
        UNKNOWN("unbekannt"),
        /** The provider does not answer as it should. */
        AWAY("weg");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** By which the sign-in page is told. */
        public String word() {
            return word;
        }
    }

    public Reason reason() {
        return reason;
    }
}
