package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.outbox.TransferReady;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Orders removals for a job, many at a time, and tells how far they are. */
@ApplicationScoped
@Transactional
public class BulkRemovals {

    private static final int ORDERED_AT_ONCE = 1000;

    @Inject private RemovalRepository removals;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private Event<TransferReady> ready;

    /** Orders the removal of what was chosen; may be repeated, nothing is ordered twice. */
    public void order(long job, UndoChoice choice, String person, ContactWish contacts) {
        RemovalRepository.Start start =
                connections.steady().isOpen()
                        ? RemovalRepository.Start.AT_ONCE
                        : RemovalRepository.Start.HELD;
        if (choice.run().isPresent()) {
            removals.orderRun(school.id(), job, choice.run().get(), start, person, contacts);
        } else {
            List<Long> all = choice.documents();
            for (int from = 0; from < all.size(); from += ORDERED_AT_ONCE) {
                List<Long> some = all.subList(from, Math.min(all.size(), from + ORDERED_AT_ONCE));
                removals.order(school.id(), job, some, start, person, contacts);
            }
        }
        ready.fire(new TransferReady(school.id(), Lane.BULK));
    }

    /** How far the removals of a job are. */
    public RemovalProgress progress(SchoolId of, long job) {
        return RemovalProgress.of(removals.counts(of, job));
    }

    /** How many contacts went with the vouchers of a job. */
    public long contactsGone(SchoolId of, long job) {
        return removals.contactsGone(of, job);
    }

    /** Whether a removal of a job has not come to its end. */
    public boolean isUnderWay(SchoolId of, long job) {
        return removals.isUnderWay(of, job);
    }

    /** Ends what nobody has begun of a job. */
    public void stop(SchoolId of, long job) {
        removals.stop(of, job);
    }

    /** The first documents of a job that were left alone. */
    public List<Removal> left(SchoolId of, long job, int most) {
        return removals.left(of, job, most);
    }
}
