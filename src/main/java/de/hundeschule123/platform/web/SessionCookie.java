package de.hundeschule123.platform.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;

/**
 * Names the container's session cookie before the first session begins, as {@link OwnCookie} names
 * ours.
 */
public class SessionCookie implements ServletContextListener {

    private static final OwnCookie COOKIE = OwnCookie.everywhere("JSESSIONID");

    @Override
    public void contextInitialized(ServletContextEvent start) {
        SessionCookieConfig config = start.getServletContext().getSessionCookieConfig();
        config.setName(COOKIE.sentName());
        config.setPath(COOKIE.path());
        config.setHttpOnly(true);
        config.setSecure(FrontDoorSettings.isEncrypted());
    }
}
