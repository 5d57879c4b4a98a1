package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;

/** Tells that a lane of a school has work; fired inside the transaction that made it. */
public record TransferReady(SchoolId school, Lane lane) {}
