package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.contact.CustomerSnapshot;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;

/** A transfer input is what a worker knows before its first call: account, document, customer. */
record TransferInput(
        SevdeskAccount account, DocumentSnapshot document, CustomerSnapshot customer) {}
