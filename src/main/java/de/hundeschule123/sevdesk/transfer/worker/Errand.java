package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.contact.ContactDesk.Card;
import de.hundeschule123.sevdesk.transfer.voucher.Paper;

/** What a worker must know before the first call: the school's line, the document, its customer. */
public record Errand(Line line, Paper paper, Card customer) {}
