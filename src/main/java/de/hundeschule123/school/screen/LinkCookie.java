package de.hundeschule123.school.screen;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.web.OwnCookie;
import de.hundeschule123.platform.web.RequestPlace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps the secret of a link in the browser while its holder types: no script sees it, no other
 * page gets it, and after half an hour the browser forgets it.
 */
@RequestScoped
class LinkCookie {

    private static final String NAME = "link";
    private static final Duration LIFE = Duration.ofMinutes(30);

    /**
     * What may stand in a cookie without being quoted; whether it opens anything is asked later.
     */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    @Inject private FacesContext faces;

    /** Takes a link out of the address of this request and shows the page without it. */
    void arrive(String page) throws IOException {
        ExternalContext external = faces.getExternalContext();
        String link = external.getRequestParameterMap().get("link");
        if (link != null && !faces.isPostback()) {
            // Not on the page itself: its form would be sent as from nowhere, and refused.
            external.setResponseHeader("Referrer-Policy", "no-referrer");
            cookie(page).set(response(), FORM.matcher(link).matches() ? link : "", LIFE);
            external.redirect(external.getRequestContextPath() + page);
        }
    }

    /** What the browser keeps, if anything. */
    Optional<String> known() {
        return cookie(request().getServletPath())
                .in(request())
                .filter(link -> FORM.matcher(link).matches());
    }

    /**
     * The link that brought the person here.
     *
     * @throws Declined when there is none
     */
    String link() {
        return known().orElseThrow(() -> new Declined("link.over"));
    }

    /** Where the request comes from. */
    String place() {
        return RequestPlace.of(request()).counted();
    }

    void forget(String page) {
        cookie(page).forget(response());
    }

    private OwnCookie cookie(String page) {
        return new OwnCookie(NAME, faces.getExternalContext().getRequestContextPath() + page);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) faces.getExternalContext().getResponse();
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }
}
