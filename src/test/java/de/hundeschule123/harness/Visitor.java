package de.hundeschule123.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's session without a browser: signs in by the form and asks for pages. */
public final class Visitor {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    /** A script of the page puts it into each form that is sent. */
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']*)'");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /** A visitor whom nobody knows yet. */
    public static Visitor stranger() {
        return new Visitor();
    }

    /** A demo user who has signed in. */
    public static Visitor as(String user) {
        Visitor visitor = new Visitor();
        assertThat(visitor.signIn(user, Browser.PASSWORD).statusCode())
                .as("sign-in of %s leads on", user)
                .isEqualTo(302);
        return visitor;
    }

    /** Fills in the sign-in form and sends it. */
    public HttpResponse<String> signIn(String user, String password) {
        String page = get("/anmelden.xhtml").body();
        Matcher state = VIEW_STATE.matcher(page);
        assertThat(state.find()).as("the sign-in page is a form").isTrue();
        Matcher nonce = NONCE.matcher(page);
        assertThat(nonce.find()).as("the sign-in page has a nonce").isTrue();
        String form =
                "signInForm=signInForm&signInForm%3Aenter=&signInForm%3Aemail="
                        + encoded(user)
                        + "&signInForm%3Apassword="
                        + encoded(password)
                        + "&jakarta.faces.ViewState="
                        + encoded(state.group(1))
                        + "&primefaces.nonce="
                        + encoded(nonce.group(1));
        return send(
                HttpRequest.newBuilder(RunningApplication.address("/anmelden.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** The answer to a GET, redirects not followed. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(RunningApplication.address(path)).GET());
    }

    /** The answer to what a script of a page sends. */
    public HttpResponse<String> post(String path, String json) {
        return send(
                HttpRequest.newBuilder(RunningApplication.address(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A file that a page's form fetches, or an ordinary link where no form is filled in. */
    public HttpResponse<byte[]> file(String path, String form) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(RunningApplication.address(path))
                        .timeout(Duration.ofSeconds(60));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that the browser keeps of the session, as it sends it. */
    public String cookies() {
        String all =
                cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        assertThat(all).as("the cookies of a session").contains("JSESSIONID=");
        return all;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
