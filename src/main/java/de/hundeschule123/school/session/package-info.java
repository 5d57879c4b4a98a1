/**
 * The sessions of people on the pages: which there are, on whichever server, and how they end.
 *
 * <p>In comes a sign-in that has succeeded; out goes what the container's session keeps of it, and
 * at each request whether it still holds. Knows nothing of passwords.
 */
package de.hundeschule123.school.session;
