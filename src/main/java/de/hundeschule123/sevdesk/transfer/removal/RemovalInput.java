package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import java.util.Optional;

/**
 * A removal input is what a worker knows before its first call.
 *
 * @param own the voucher of the document's transfer
 * @param customer whose document it is
 * @param spareContact the contact that goes as well: made by us for the document, and of no use to
 *     any other of ours
 */
record RemovalInput(
        SevdeskAccount account,
        String own,
        ExpectedVoucher expected,
        long customer,
        Optional<String> spareContact) {}
