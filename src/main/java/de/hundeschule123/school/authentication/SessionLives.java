package de.hundeschule123.school.authentication;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/**
 * Tells {@link Sessions} of each session that begins or ends, and lets one in which nobody signs in
 * end soon. The sign-in makes none before it has succeeded; this is for whatever else might.
 */
public class SessionLives implements HttpSessionListener {

    private static final int SECONDS_WITHOUT_SIGN_IN = 120;

    @Inject private Sessions sessions;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval(SECONDS_WITHOUT_SIGN_IN);
        sessions.created();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.ended(event.getSession());
    }
}
