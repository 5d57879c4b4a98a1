package de.hundeschule123.school.session;

import java.time.Instant;

/**
 * An open session is one that still holds, as its person sees it.
 *
 * @param place the address from which it was last used
 * @param browser in plain words
 */
record OpenSession(long id, Instant since, Instant seen, String place, String browser) {}
