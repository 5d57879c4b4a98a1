package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.connection.AccountBoundData;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Drops what is known of a school's vouchers by id with its sevdesk account. */
@ApplicationScoped
class TransferAccountData implements AccountBoundData {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool current;

    @Override
    public boolean any(SchoolId school) {
        return current.workingFor(
                school,
                () ->
                        records.select(Transfer.class)
                                .where("e.voucherId is not null")
                                .first()
                                .isPresent());
    }
}
