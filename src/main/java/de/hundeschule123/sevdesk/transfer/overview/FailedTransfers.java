package de.hundeschule123.sevdesk.transfer.overview;

import de.hundeschule123.sevdesk.transfer.queue.FailureCause;

/** Failed transfers are those that one cause keeps from arriving and nobody has put away. */
public record FailedTransfers(FailureCause cause, long count) {}
