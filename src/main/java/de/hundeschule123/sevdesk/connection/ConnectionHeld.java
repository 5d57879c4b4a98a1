package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;

/** Tells that a school's transfers must stop at once; fired inside the transaction. */
public record ConnectionHeld(SchoolId school, HoldReason because) {}
