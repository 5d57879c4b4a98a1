package de.hundeschule123.sevdesk.setup.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.session.FreshSignIn;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.check.ConnectionSetup;
import de.hundeschule123.sevdesk.contact.matching.Matching;
import de.hundeschule123.sevdesk.contact.matching.Proposals;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/**
 * Shows how far the set-up of a school is, and takes its first step: a token that works connects
 * the school, and the customers are matched at once.
 */
@Named("setup")
@RequestScoped
public class SetupBean {

    @Inject private CurrentSchool school;
    @Inject private FreshSignIn fresh;
    @Inject private Connections connections;
    @Inject private ConnectionSetup connecting;
    @Inject private Matching matching;
    @Inject private Proposals proposals;
    @Inject private SevdeskLinks links;

    private String token;
    private String refusal;
    private boolean ofOtherAccount;

    /** Lets nobody but owners see the page. */
    public void arrive() throws IOException {
        if (school.caller().filter(Caller::isOwner).isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            faces.responseComplete();
        }
    }

    /** Tries what was pasted; only a token that works is kept. */
    public void connect() {
        String pasted = token;
        token = null;
        Action.result(() -> tried(pasted)).ifPresent(this::tell);
    }

    private Optional<ConnectionReport> tried(String pasted) {
        school.mustBeOwner();
        fresh.demand();
        try {
            return Optional.of(connecting.connect(new ApiToken(pasted)));
        } catch (ApiToken.MalformedToken malformed) {
            refusal = Texts.of("connection.token.form");
            return Optional.empty();
        }
    }

    private void tell(Optional<ConnectionReport> tried) {
        tried.ifPresent(this::tell);
    }

    private void tell(ConnectionReport report) {
        if (!report.result().isOfWorkingToken()) {
            refuse(report);
            return;
        }
        if (isConnected()) {
            Action.say("setup.connected");
            Action.run(matching::start);
        }
        PrimeFaces.current().ajax().update("connect", "match", "send", "watch");
        PrimeFaces.current().executeScript("document.getElementById('step-match').focus()");
    }

    private void refuse(ConnectionReport report) {
        ofOtherAccount = report.result() == CheckResult.OTHER_ACCOUNT;
        refusal =
                report.said() == null
                        ? report.sentence()
                        : report.sentence() + " " + Texts.of("connection.held.said", report.said());
    }

    /** What is wrong with the token that was pasted; null where nothing is. */
    public String getRefusal() {
        return refusal;
    }

    /** Whether the token opens another account than the one that the school is connected with. */
    public boolean isOfOtherAccount() {
        return ofOtherAccount;
    }

    public boolean isConnected() {
        return connections.current().isOpen();
    }

    /** With whose account the school is connected; sevdesk does not tell everybody. */
    public String getAccount() {
        SevdeskConnection connection = connections.current();
        String user = connection.getTestUser();
        Long contacts = connection.getTestContacts();
        return user == null || contacts == null
                ? Texts.of("setup.connect.done.untold", connection.getTokenTail())
                : Texts.of("setup.connect.done", user, contacts, connection.getTokenTail());
    }

    /** How far the connection is. */
    public StepState getConnecting() {
        return isConnected() ? StepState.DONE : StepState.NOW;
    }

    /** How far the customers are; contacts that may be several people's hold nobody up. */
    public StepState getMatching() {
        if (!isConnected()) {
            return StepState.LATER;
        }
        Job last = matching.latest().orElse(null);
        if (last == null) {
            return StepState.NOW;
        }
        if (last.isActive()) {
            return StepState.RUNNING;
        }
        return last.getState() == JobState.COMPLETED && proposals.open().isEmpty()
                ? StepState.DONE
                : StepState.NOW;
    }

    /** Where in sevdesk the token is. */
    public String getTokenPlace() {
        return links.token();
    }

    /** The token as it was pasted; it is never shown again. */
    public String getToken() {
        return null;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
