package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.secret.ProcessSeal;
import de.hundeschule123.platform.web.OwnCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that a person asked for before signing in, kept by the browser in a cookie: what nobody
 * has signed in for must cost the server nothing.
 *
 * <p>The cookie is signed under a key that lives in this process only, and good for five minutes.
 * After a restart, or at another server, the person begins on the start page.
 */
@ApplicationScoped
class WantedPage {

    private static final OwnCookie COOKIE = OwnCookie.everywhere("wanted");
    private static final String START = "/index.xhtml";
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int LONGEST = 512;
    private static final Pattern FORM =
            Pattern.compile("([\\w-]{1,700})\\.(\\d{1,12})\\.([\\w-]{43})");

    /** A path of this application and whatever was asked of it. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?!/)[A-Za-z0-9/_.-]*(?:\\?[!-~]*)?");

    private final ProcessSeal seal = new ProcessSeal();
    private final Clock clock;

    /** For the container's proxies. */
    WantedPage() {
        clock = null;
    }

    @Inject
    WantedPage(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets the browser keep the page of this request, if a person could want to come back to it.
     */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String page = request.getServletPath() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET") && isShownToPeople(request) && isOwn(page)) {
            COOKIE.set(response, sealed(page), MEMORY);
        }
    }

    /** Not a picture or a script that a browser fetches by itself. */
    private static boolean isShownToPeople(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination == null || destination.equals("document");
    }

    /** The page to go to after signing in, which the browser then forgets; else the start page. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> kept = COOKIE.in(request);
        kept.ifPresent(value -> COOKIE.forget(response));
        return kept.flatMap(this::opened).orElse(START);
    }

    String sealed(String page) {
        String content =
                Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(page.getBytes(StandardCharsets.US_ASCII))
                        + "."
                        + clock.instant().plus(MEMORY).getEpochSecond();
        return content + "." + seal.of(content);
    }

    Optional<String> opened(String sealed) {
        Matcher parts = FORM.matcher(sealed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String content = parts.group(1) + "." + parts.group(2);
        if (!seal.fits(content, parts.group(3))
                || Instant.ofEpochSecond(Long.parseLong(parts.group(2)))
                        .isBefore(clock.instant())) {
            return Optional.empty();
        }
        String page =
                new String(
                        Base64.getUrlDecoder().decode(parts.group(1)), StandardCharsets.US_ASCII);
        return Optional.of(page).filter(WantedPage::isOwn);
    }

    private static boolean isOwn(String page) {
        return page.length() <= LONGEST && OWN_PAGE.matcher(page).matches();
    }
}
