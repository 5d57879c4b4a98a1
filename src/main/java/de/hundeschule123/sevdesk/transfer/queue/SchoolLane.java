package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.school.SchoolId;

/** A school lane is the queue of one school's new documents, or of its old ones. */
public record SchoolLane(SchoolId school, Lane lane) {}
