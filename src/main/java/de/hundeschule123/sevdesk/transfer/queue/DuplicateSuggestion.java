package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import java.time.LocalDate;

/** Something in sevdesk that may be a document of ours; a person decides. */
public record DuplicateSuggestion(
        SevdeskRef remote, String number, LocalDate date, Money gross, String partner) {}
