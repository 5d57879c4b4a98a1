package de.hundeschule123.school.people;

/**
 * A person has come back in by a link of the operator: what else showed who it is, is lost, and
 * must not be asked for any more. Part of the transaction that sets the new password.
 *
 * @param user the person's id
 */
public record AccessRecovered(long user) {}
