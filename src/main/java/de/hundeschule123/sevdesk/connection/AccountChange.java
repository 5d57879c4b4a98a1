package de.hundeschule123.sevdesk.connection;

import java.io.Serializable;

/**
 * What it would mean to go on with another account.
 *
 * @param from the present account's id
 * @param to the other one's id
 * @param user whom sevdesk names as its user, or null
 * @param aside what belongs to the present account and is kept for it
 * @param back what is kept for the other one and holds again
 */
public record AccountChange(
        String from, String to, String user, AccountTies aside, AccountTies back)
        implements Serializable {}
