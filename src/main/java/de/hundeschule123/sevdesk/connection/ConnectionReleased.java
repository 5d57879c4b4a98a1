package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;

/** Tells that a school's transfers may go on; fired inside the transaction. */
public record ConnectionReleased(SchoolId school) {}
