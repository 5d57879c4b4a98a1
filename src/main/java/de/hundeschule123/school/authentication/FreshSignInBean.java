package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.web.RequestPlace;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.factor.FactorVerifier;
import de.hundeschule123.school.session.FreshSignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Asks a person in place for password and second factor where the sign-in is too old for what was
 * wanted; whatever else stands on the page stays there.
 */
@Named("freshSignIn")
@RequestScoped
public class FreshSignInBean {

    /** The id of its form, which comes with whatever the form sends. */
    private static final String FORM = "freshForm";

    @Inject private FreshSignIn fresh;
    @Inject private CurrentSchool current;
    @Inject private Authenticator authenticator;
    @Inject private FactorVerifier factors;
    @Inject private HttpServletRequest request;

    private String password;
    private String code;
    private boolean proven;

    /** Also while its own form is being read, until the proof was right. */
    public boolean isAsked() {
        return fresh.isAsked() || !proven && request.getParameter(FORM) != null;
    }

    public boolean isWithCode() {
        return current.user().filter(user -> factors.isOn(user.userId())).isPresent();
    }

    /** Takes the proof; what was wanted can be done after that. */
    public void confirm() {
        proven = Action.run(this::prove);
        if (proven) {
            Action.say("fresh.done");
        }
    }

    private void prove() {
        SignedInUser me = current.user().orElseThrow(() -> new Declined("fresh.wrong"));
        boolean right =
                authenticator
                        .open(
                                me.getName(),
                                password == null ? "" : password,
                                RequestPlace.of(request).counted())
                        .filter(user -> user.userId() == me.userId())
                        .isPresent();
        if (!right) {
            throw new Declined("fresh.wrong");
        }
        if (factors.isOn(me.userId())) {
            demand(factors.verify(me.userId(), code == null ? "" : code));
        }
        fresh.prove();
    }

    private static void demand(FactorVerifier.Verdict verdict) {
        switch (verdict) {
            case RIGHT -> {}
            case WRONG -> throw new Declined("factor.wrong");
            case CLOSED -> throw new Declined("factor.closed");
        }
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
