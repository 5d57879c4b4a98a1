package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.school.SchoolId;

/**
 * A worker's hold on one removal: valid as long as the row carries the same fence.
 *
 * @param marked whether DELETE may have been sent by an earlier claim, so that a voucher that is
 *     gone was removed by us
 * @param withContact whether the contact that was made for it goes as well
 * @param attempts how many claims there have been, this one included
 */
record RemovalClaim(
        long removal,
        SchoolId school,
        long document,
        long transfer,
        String voucher,
        RemovalAim aim,
        long fence,
        int attempts,
        boolean marked,
        boolean withContact) {}
