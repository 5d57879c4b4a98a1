package de.hundeschule123.platform.web;

import de.hundeschule123.platform.security.DeniedAccess;
import de.hundeschule123.platform.text.Language;
import de.hundeschule123.platform.text.Texts;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A page that tells a person what went wrong and what to do: plain text in a frame, made without
 * any of what may just have failed, and without a session.
 */
enum ErrorPage {
    ADDRESS("400"),
    FORBIDDEN("403"),
    MISSING("404"),
    METHOD("405"),
    FAULT("500"),
    AWAY("503"),
    EXPIRED("abgelaufen"),
    FOREIGN("fremd"),
    HOST("name"),
    UPLOAD("datei");

    private static final String INTERFACE = "/api";

    private static final String FRAME =
            """
            <!DOCTYPE html>
            <html lang="%6$s">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – 123Hundeschule</title>
            <link rel="icon" href="/favicon.ico">
            <style>
            :root { color-scheme: light; --ink: #1c2722; --paper: #fff; --ground: #f5f4ef; --line: #dedbd0; --brand: #1d5038; }
            @media screen and (prefers-color-scheme: dark) {
                :root { color-scheme: dark; --ink: #e6ece8; --paper: #19211d; --ground: #101613; --line: #344039; --brand: #8ad7ab; }
            }
            body { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
            main { max-width: 32rem; margin: 15vh auto; padding: 2rem; background: var(--paper); border: 1px solid var(--line);
                border-radius: .75rem; }
            h1 { margin-top: 0; font-size: 1.5rem; line-height: 1.25; }
            a { color: var(--brand); }
            a:focus-visible { outline: 2px solid; outline-offset: 2px; }
            </style>
            </head>
            <body>
            <main id="error-%5$s">
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p>%3$s</p>
            <p><a href="/">%4$s</a></p>
            </main>
            </body>
            </html>
            """;

    private final String name;

    ErrorPage(String name) {
        this.name = name;
    }

    /** The page of this name, as it stands at the end of its address. */
    static Optional<ErrorPage> named(String name) {
        return Arrays.stream(values()).filter(page -> page.name.equals(name)).findFirst();
    }

    /** What it means for whoever watches for people who try. */
    Optional<DeniedAccess.Kind> denies() {
        return switch (this) {
            case FORBIDDEN -> Optional.of(DeniedAccess.Kind.ACCESS_DENIED);
            case MISSING -> Optional.of(DeniedAccess.Kind.NOT_THERE);
            default -> Optional.empty();
        };
    }

    String title() {
        return word("title");
    }

    String what() {
        return word("what");
    }

    String next() {
        return word("next");
    }

    private String word(String part) {
        return Texts.of("error.page." + name + "." + part);
    }

    /** Writes the page, or its sentence as a problem document where a program has asked. */
    void answer(HttpServletRequest request, String asked, int status, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Security-Policy", SecurityHeaders.NOTHING_RUNS);
        if (asked.regionMatches(true, 0, INTERFACE, 0, INTERFACE.length())) {
            response.setContentType("application/problem+json");
            response.getWriter().write(problem(status));
        } else {
            response.setContentType("text/html");
            response.addHeader("Vary", PageLanguage.WISH);
            response.getWriter().write(PageLanguage.of(request).speaking(this::html));
        }
        response.flushBuffer();
    }

    private String problem(int status) {
        return Json.createObjectBuilder()
                .add("title", title())
                .add("status", status)
                .add("detail", what() + " " + next())
                .build()
                .toString();
    }

    String html() {
        return FRAME.formatted(
                title(),
                what(),
                next(),
                Texts.of("error.page.home"),
                name.toLowerCase(Locale.ROOT),
                Language.current().locale().getLanguage());
    }
}
