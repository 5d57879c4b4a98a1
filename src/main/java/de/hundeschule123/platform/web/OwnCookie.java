package de.hundeschule123.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cookie of ours: no script reads it, no foreign page sends it, and unless the server was started
 * for trying it goes over TLS alone, under a name that lets browsers take it from nobody else.
 *
 * @param path for which the browser sends it
 */
public record OwnCookie(String name, String path) {

    /** The prefixes of RFC 6265bis: browsers keep others from setting such a cookie. */
    private static final String OF_THE_HOST = "__Host-";

    private static final String SECURE = "__Secure-";

    /** One that all pages get. */
    public static OwnCookie everywhere(String name) {
        return new OwnCookie(name, "/");
    }

    /** The name by which the browser knows it. */
    String sentName() {
        return sentName(FrontDoorSettings.isEncrypted());
    }

    private String sentName(boolean encrypted) {
        if (!encrypted) {
            return name;
        }
        return (path.equals("/") ? OF_THE_HOST : SECURE) + name;
    }

    /** Lets the browser keep a value until it is closed. */
    public void set(HttpServletResponse response, String value) {
        add(response, value, "");
    }

    /** Lets the browser keep a value for a time. */
    public void set(HttpServletResponse response, String value, Duration life) {
        add(response, value, "; Max-Age=" + life.toSeconds());
    }

    /** Lets the browser forget it. */
    public void forget(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void add(HttpServletResponse response, String value, String life) {
        response.addHeader("Set-Cookie", written(value, life, FrontDoorSettings.isEncrypted()));
    }

    String written(String value, String life, boolean encrypted) {
        return sentName(encrypted)
                + "="
                + value
                + "; Path="
                + path
                + life
                + "; HttpOnly; SameSite=Lax"
                + (encrypted ? "; Secure" : "");
    }

    /** What the browser has kept, if anything. */
    public Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(sentName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
