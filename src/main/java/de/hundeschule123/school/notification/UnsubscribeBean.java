package de.hundeschule123.school.notification;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Ends the notices of whoever holds a link, without a sign-in. Mail programs and their scanners
 * look at links before people do, so a look ends nothing: a person presses the button, and a mail
 * program posts what RFC 8058 says.
 */
@Named("unsubscription")
@RequestScoped
public class UnsubscribeBean {

    private static final String FIELD = "List-Unsubscribe";
    private static final String ONE_CLICK = "One-Click";

    /** The field of the form in which the link comes back. */
    private static final String SENT = "unsubscribeForm:link";

    @Inject private NoticePreferences preferences;
    @Inject private FacesContext faces;

    private String link;
    private boolean ended;

    /**
     * Takes the link before the form is read: what the page keeps no state for is shown, and so
     * read, only where the link is known.
     */
    @PostConstruct
    void takeLink() {
        link =
                Optional.ofNullable(request().getParameter("link"))
                        .orElseGet(() -> request().getParameter(SENT));
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** Takes the order of a mail program. */
    public void arrive() {
        HttpServletRequest request = request();
        if (!faces.isPostback()
                && request.getMethod().equals("POST")
                && ONE_CLICK.equals(request.getParameter(FIELD))) {
            end();
        }
    }

    public void end() {
        ended = Action.run(() -> preferences.end(new UnsubscribeToken(link)));
    }

    public boolean isEnded() {
        return ended;
    }

    /** Whether the link is one of ours. */
    public boolean isKnown() {
        try {
            return preferences.isKnown(new UnsubscribeToken(link));
        } catch (Declined noLink) {
            return false;
        }
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
