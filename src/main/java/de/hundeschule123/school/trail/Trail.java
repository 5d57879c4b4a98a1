package de.hundeschule123.school.trail;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/**
 * Records acts: who did what to which thing from where, in the transaction of the act itself, so
 * that both are there or neither.
 */
@ApplicationScoped
public class Trail {

    @Inject private CurrentSchool current;
    @Inject private CurrentOrigin origin;
    @Inject private TrailRepository entries;
    @Inject private Clock clock;
    @Inject private Event<Recorded> recorded;

    /**
     * Records what the signed-in actor, or a job of the current school, is doing.
     *
     * @param thing what is acted on, as people name it: a document's number, a key's name; never a
     *     customer's name, for this stays when the customer is gone
     * @param detail in short German words, or null; never a secret
     */
    @Transactional(TxType.MANDATORY)
    public void record(Act act, String thing, String detail) {
        record(current.id(), actor(), act, thing, detail);
    }

    /**
     * Records what somebody does who is not signed in, such as whoever uses a link.
     *
     * @param school in whose trail it stands
     */
    @Transactional(TxType.MANDATORY)
    public void record(SchoolId school, Actor actor, Act act, String thing, String detail) {
        record(new Entry(school, clock.instant(), act, actor, origin.find(), thing, detail, 1));
    }

    /**
     * What was acted on, where one act has many.
     *
     * @param thing as people name it
     * @param detail in short German words, or null
     */
    public record Named(String thing, String detail) {}

    /** Records one act of the signed-in actor on many things. */
    @Transactional(TxType.MANDATORY)
    public void recordAll(Act act, List<Named> all) {
        recordAll(current.id(), actor(), act, all);
    }

    /** Records one act on many things, in few statements however many there are. */
    @Transactional(TxType.MANDATORY)
    public void recordAll(SchoolId school, Actor actor, Act act, List<Named> all) {
        Origin from = origin.find();
        List<Entry> written =
                all.stream()
                        .map(
                                one ->
                                        new Entry(
                                                school,
                                                clock.instant(),
                                                act,
                                                actor,
                                                from,
                                                one.thing(),
                                                one.detail(),
                                                1))
                        .toList();
        entries.add(written);
        written.forEach(entry -> recorded.fire(new Recorded(entry)));
    }

    private void record(Entry entry) {
        entries.add(List.of(entry));
        recorded.fire(new Recorded(entry));
    }

    /**
     * Records what is done outside of a transaction, such as a look into somebody else's books, in
     * one of its own.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void recordApart(Act act, String thing, String detail) {
        record(current.id(), actor(), act, thing, detail);
    }

    /** Records, in a transaction of its own, what somebody does who is not signed in yet. */
    @Transactional(TxType.REQUIRES_NEW)
    public void recordApart(SchoolId school, Actor actor, Act act, String thing, String detail) {
        record(school, actor, act, thing, detail);
    }

    /**
     * Records what happened several times since it was first recorded, when the request is over
     * that it came from.
     */
    @Transactional(TxType.REQUIRES_NEW)
    void recordRepeated(Entry entry) {
        record(entry);
    }

    private Actor actor() {
        if (current.isBackground()) {
            return Actor.server();
        }
        return current.caller().map(Actor::of).orElseGet(Actor::stranger);
    }
}
