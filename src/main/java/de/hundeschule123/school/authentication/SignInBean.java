package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.session.CurrentSession;
import de.hundeschule123.school.session.SessionRegister;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Takes what the sign-in page asks for, and leads in and out. */
@Named("signIn")
@RequestScoped
public class SignInBean {

    @Inject private SecurityContext security;
    @Inject private FacesContext faces;
    @Inject private WantedPage wanted;
    @Inject private CurrentSession session;
    @Inject private SessionRegister register;
    @Inject private SignInTrail trail;

    private String email;
    private String password;

    /** Signs in and goes where the person wanted to go. */
    public void enter() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        AuthenticationStatus status =
                security.authenticate(
                        request,
                        response,
                        AuthenticationParameters.withParams()
                                .credential(new UsernamePasswordCredential(email, password))
                                .newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(external.getRequestContextPath() + wanted.take(request, response));
        } else if (SecondStep.answer(request).isPresent()) {
            external.redirect(external.getRequestContextPath() + SecondStep.PAGE);
        } else {
            faces.addMessage(
                    null,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, whyNot(request, response), null));
        }
    }

    private static String whyNot(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(SignIn.POSTPONED) instanceof SignInPostponed postponed) {
            response.setStatus(Response.Status.TOO_MANY_REQUESTS.getStatusCode());
            response.setHeader("Retry-After", Long.toString(postponed.seconds()));
            return postponed.getMessage();
        }
        return Texts.of("signin.failed");
    }

    /**
     * Signs out; nothing of the session remains. The container is not asked to log out: it keeps
     * nobody beyond a request, and wants to tell servers of it that are not there.
     */
    public void leave() throws IOException {
        ExternalContext external = faces.getExternalContext();
        trail.left();
        session.find().ifPresent(register::close);
        external.invalidateSession();
        // What somebody typed and did not send is nobody else's either, in whichever tab it is
        // kept.
        external.setResponseHeader("Clear-Site-Data", "\"storage\"");
        BrowserBinding.forget((HttpServletResponse) external.getResponse());
        external.redirect(external.getRequestContextPath() + SignIn.PAGE);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
