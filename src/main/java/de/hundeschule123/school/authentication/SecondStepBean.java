package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the second factor that the second page of the sign-in asks for. */
@Named("secondStep")
@RequestScoped
public class SecondStepBean {

    @Inject private SecurityContext security;
    @Inject private SecondStep step;
    @Inject private FacesContext faces;
    @Inject private WantedPage wanted;

    private String code;

    /** Leads back to the first page where there is no first step. */
    public void arrive() throws IOException {
        if (!step.isBegun(request())) {
            leadTo(SignIn.PAGE);
        }
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    private void leadTo(String page) throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + page);
    }

    /** Signs in and goes where the person wanted to go. */
    public void enter() throws IOException {
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        AuthenticationStatus status =
                security.authenticate(
                        request(),
                        response,
                        AuthenticationParameters.withParams()
                                .credential(new SecondStep.Typed(code))
                                .newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            leadTo(wanted.take(request(), response));
            return;
        }
        switch (SecondStep.answer(request()).orElse(SecondStep.Answer.OVER)) {
            case WRONG, ASKED -> say("factor.wrong");
            case CLOSED -> say("factor.closed");
            case OVER -> leadTo(SignIn.PAGE + "?abgelaufen=ja");
        }
    }

    private void say(String key) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.of(key), null));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
