package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.school.SchoolId;

/**
 * A worker's hold on one transfer: valid as long as the row carries the same fence.
 *
 * @param marked whether saveVoucher may have been sent by an earlier claim, so that the voucher
 *     must be looked up before it is created
 * @param waited whether a person could act while it waited, so that it may have been entered in
 *     sevdesk by hand and is looked up before it is sent
 * @param attempts how many claims there have been, this one included
 */
public record Claim(
        long transfer,
        SchoolId school,
        long document,
        Lane lane,
        long fence,
        int attempts,
        boolean marked,
        boolean waited) {

    /** Whether sevdesk may hold it already. */
    public boolean mayBeThere() {
        return marked || waited;
    }
}
