package de.hundeschule123.sevdesk.transfer.decision;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolOwned;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.SampleTrail;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.outbox.BulkOutbox;
import de.hundeschule123.sevdesk.transfer.queue.DecidedTransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;

/** Puts together, for tests, what takes a person's word on duplicates, in one school. */
public record DecisionDesk(DuplicateDecisions duplicates, FailureDecisions failures) {

    /** The decisions of a school over its database, its queue and its books in sevdesk. */
    public static DecisionDesk of(
            SchoolId school,
            EntityManager entities,
            TransferRepository transfers,
            Connections connections,
            VoucherClient.Factory books) {
        CurrentSchool current =
                new CurrentSchool() {
                    @Override
                    public SchoolId id() {
                        return school;
                    }

                    @Override
                    public Optional<Caller> caller() {
                        return Optional.empty();
                    }
                };
        BulkOutbox outbox =
                new BulkOutbox() {
                    @Override
                    public void again(Collection<Long> documents) {
                        documents.forEach(document -> transfers.againInBulk(school, document));
                    }
                };
        SchoolRecords records =
                new SchoolRecords() {
                    @Override
                    public <T extends SchoolOwned> T get(Class<T> type, long id) {
                        return type.cast(new Invoice() {});
                    }
                };
        DuplicateRepository duplicates = new DuplicateRepository();
        DecisionLogRepository log = new DecisionLogRepository();
        DecidedTransferRepository moves = new DecidedTransferRepository();
        DecisionWriter writer = new DecisionWriter();
        DuplicateDecisions decisions = new DuplicateDecisions();
        FailureDecisions failures = new FailureDecisions();
        Object[] parts = {
            current,
            outbox,
            records,
            duplicates,
            log,
            moves,
            writer,
            connections,
            books,
            entities,
            SampleTrail.in(entities, current)
        };
        for (Object part : new Object[] {duplicates, log, moves, writer, decisions, failures}) {
            Wiring.wire(part, parts);
        }
        return new DecisionDesk(decisions, failures);
    }
}
