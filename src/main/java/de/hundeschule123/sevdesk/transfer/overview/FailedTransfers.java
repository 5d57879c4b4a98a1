package de.hundeschule123.sevdesk.transfer.overview;

import de.hundeschule123.sevdesk.transfer.queue.FailureCause;

/**
 * Failed transfers are those that one cause keeps from arriving and nobody has put away.
 *
 * @param repeatable how many of them can be tried again together; about what lies in another
 *     account a person decides one by one
 */
public record FailedTransfers(FailureCause cause, long count, long repeatable) {

    FailedTransfers plus(FailedTransfers other) {
        return new FailedTransfers(cause, count + other.count, repeatable + other.repeatable);
    }
}
