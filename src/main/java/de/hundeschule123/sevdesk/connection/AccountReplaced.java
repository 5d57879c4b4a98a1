package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;

/**
 * The event that a school goes on with another sevdesk account, fired inside the transaction: what
 * was linked belongs to the old one.
 */
public record AccountReplaced(SchoolId school) {}
