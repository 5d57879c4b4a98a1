package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;

/**
 * Tells that a school goes on with another sevdesk account, so that what was linked belongs to the
 * old one; fired inside the transaction.
 */
public record AccountReplaced(SchoolId school) {}
