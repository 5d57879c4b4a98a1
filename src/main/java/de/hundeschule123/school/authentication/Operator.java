package de.hundeschule123.school.authentication;

import jakarta.security.enterprise.CallerPrincipal;

/** The operator of the server, who belongs to no school and sees none from inside. */
public final class Operator extends CallerPrincipal {

    /** What the container calls this role. */
    static final String ROLE = "OPERATOR";

    private static final long serialVersionUID = 1L;

    Operator() {
        super("operator");
    }
}
