package de.hundeschule123.attack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** Asks for pages without ever keeping a cookie, so that each request may cost a session. */
final class ManySessions implements Attack {

    private static final int REQUESTS = 60_000;
    private static final String LONG_QUERY = "x".repeat(7000);
    private static final String[] PAGES = {
        "/kunden/liste.xhtml?", "/anmelden.xhtml?", "/gibt/es/nicht?", "/favicon.ico?"
    };

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        int sessions = 0;
        for (int i = 0; i < REQUESTS; i++) {
            // Mostly the page that is dearest, now and then the others.
            String page = i % 50 == 0 ? PAGES[i / 50 % PAGES.length] : PAGES[0];
            try {
                sessions += opensSession(target, page + LONG_QUERY + i) ? 1 : 0;
            } catch (IOException gone) {
                return Outcome.of(i, false, "no answer any more: " + gone, "sessions: " + sessions);
            }
        }
        return Outcome.of(REQUESTS, sessions == 0, "sessions: " + sessions);
    }

    private static boolean opensSession(Target target, String address) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection)
                        URI.create("http://localhost:" + target.port() + address)
                                .toURL()
                                .openConnection();
        request.setInstanceFollowRedirects(false);
        request.setReadTimeout(60_000);
        int status = request.getResponseCode();
        if (status < 400) {
            request.getInputStream().readAllBytes();
        } else if (request.getErrorStream() != null) {
            request.getErrorStream().readAllBytes();
        }
        return request.getHeaderFields().getOrDefault("Set-Cookie", List.of()).stream()
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }
}
