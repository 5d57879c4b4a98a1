/**
 * The second factor of a person: a number by an app (TOTP), or a recovery code.
 *
 * <p>In come what a person types and who it claims to be; out goes whether that is right, at most
 * five times in five minutes. Knows nothing of passwords; sessions only to end them.
 */
package de.hundeschule123.school.factor;
