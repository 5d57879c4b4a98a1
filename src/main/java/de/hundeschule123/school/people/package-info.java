/**
 * The people of a school: who is invited, let in, locked out or gone, and the links by which each
 * of them sets a password.
 *
 * <p>In come an owner's decisions, an operator's order, and the secret of a link; out go users with
 * a password of their own. No secret of a link is ever stored, only its hash.
 */
package de.hundeschule123.school.people;
