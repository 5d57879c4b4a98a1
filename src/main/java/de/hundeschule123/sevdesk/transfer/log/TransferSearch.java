package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a person looks for among transfers.
 *
 * @param text words, each of which must be found; empty for all
 * @param standing null for all
 * @param cause what keeps them from arriving; null for all
 * @param from the first day on which something happened to them, or null
 * @param until the last such day, or null
 * @param person the id of who has acted on them; null for all
 */
record TransferSearch(
        String text,
        Standing standing,
        FailureCause cause,
        LocalDate from,
        LocalDate until,
        Long person)
        implements Serializable {

    static final TransferSearch ALL = new TransferSearch("", null, null, null, null, null);

    TransferSearch withText(String wanted) {
        return new TransferSearch(wanted, standing, cause, from, until, person);
    }

    TransferSearch withStanding(Standing wanted) {
        return new TransferSearch(text, wanted, cause, from, until, person);
    }

    TransferSearch withCause(FailureCause wanted) {
        return new TransferSearch(text, standing, wanted, from, until, person);
    }

    TransferSearch withFrom(LocalDate wanted) {
        return new TransferSearch(text, standing, cause, wanted, until, person);
    }

    TransferSearch withUntil(LocalDate wanted) {
        return new TransferSearch(text, standing, cause, from, wanted, person);
    }

    TransferSearch withPerson(Long wanted) {
        return new TransferSearch(text, standing, cause, from, until, wanted);
    }
}
