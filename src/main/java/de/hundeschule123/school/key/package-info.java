/**
 * API keys: by them a program uses the REST interface in the name of one school, so that no
 * person's password stands in the host application's configuration.
 *
 * <p>In come the owner's wish for a key, and what a call shows as one; out go a key that is seen
 * once, and the {@link de.hundeschule123.school.SignedInProgram} behind a call. Knows neither
 * persons nor sessions.
 */
package de.hundeschule123.school.key;
