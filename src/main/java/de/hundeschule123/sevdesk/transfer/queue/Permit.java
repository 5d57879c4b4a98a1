package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.school.SchoolId;

/**
 * A permit is part of a school's capacity in a lane; to be given back when the document is done.
 *
 * @param holder who took it, so that nobody else gives it back
 */
public record Permit(SchoolId school, Lane lane, int slot, String holder) {}
