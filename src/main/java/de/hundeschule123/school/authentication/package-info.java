/**
 * Who is there: passwords, sign-in on the screens and for the REST interface.
 *
 * <p>In come credentials; out goes the {@link de.hundeschule123.school.SignedInUser} of each
 * request, read anew every time, so that a role taken away is gone with the next click.
 */
package de.hundeschule123.school.authentication;
