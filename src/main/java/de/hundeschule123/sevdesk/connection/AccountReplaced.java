package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;

/**
 * Tells that a school goes on with another sevdesk account: what was linked belongs to the one that
 * it leaves and is kept for it, what was kept for the one that it enters holds again; fired inside
 * the transaction.
 */
public record AccountReplaced(SchoolId school, String left, String entered) {}
