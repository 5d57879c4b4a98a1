package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer.Card;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;

/** What a worker must know before the first call: the school's line, the document, its customer. */
record TransferInput(SevdeskAccount line, DocumentSnapshot paper, Card customer) {}
