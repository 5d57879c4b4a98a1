package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.school.trail.Act;

/** What people do about vouchers that they want removed, as the trail keeps it. */
enum RemovalAct implements Act {
    TRANSFER_TAKEN_BACK,
    SURPLUS_VOUCHER_REMOVED;

    @Override
    public Area area() {
        return Area.TRANSFERS;
    }
}
