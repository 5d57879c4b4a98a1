package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.client.Listing;
import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.api.contact.ContactCalls;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.contact.names.Names;
import de.hundeschule123.sevdesk.contact.names.TheirContact;
import de.hundeschule123.sevdesk.job.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads a school's account, page by page; it makes no other calls than GET. While sevdesk has no
 * time for us the job waits, but no thread does.
 *
 * <p>All throw {@link SevdeskIsBusy} when the job has to wait, and {@link SevdeskFailure} when
 * there is no going on; both have told the run.
 */
@ApplicationScoped
class AccountReading {

    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    @Inject private ContactCalls calls;
    @Inject private Connections connections;

    /**
     * The line of the run's school.
     *
     * @throws IllegalStateException while the extension is off or held
     */
    Line line(Run run) {
        return connections
                .line(run.school())
                .orElseThrow(
                        () -> {
                            run.explain("matching.notConnected");
                            return new IllegalStateException("no line to sevdesk");
                        });
    }

    /**
     * Makes sure, until the transaction ends, that a draft was read in the account that the school
     * has now.
     *
     * @throws IllegalStateException where it was not: the next run reads anew
     */
    void mustBeReadIn(Run run, Draft draft) {
        boolean isStill =
                connections
                        .steadyLine(run.school())
                        .filter(line -> draft.isOf(line.token()))
                        .isPresent();
        if (!isStill) {
            throw new IllegalStateException("the contacts are of another account");
        }
    }

    /**
     * All contacts; nothing of a stopped run, for some must not be compared as if they were all.
     */
    Optional<List<TheirContact>> contacts(Run run, Line line, Draft draft) {
        return whole(
                run,
                draft.reading(
                        () ->
                                calls.all(line.token())
                                        .gathering(
                                                ArrayList::new,
                                                (all, row) -> all.add(contact(row)))));
    }

    private static TheirContact contact(ContactRow row) {
        return new TheirContact(
                row.id(),
                row.customerNumber(),
                new Names(row.surename(), row.familyname(), row.name(), row.name2()));
    }

    /** Whether a contact that was not among all is gone indeed. */
    boolean isGone(Run run, Line line, String contact) {
        return asked(run, () -> calls.get(line.token(), contact)).isEmpty();
    }

    /**
     * The e-mail and postal addresses of some contacts, by the contacts' ids; nothing of a stopped
     * run.
     */
    Optional<Map<String, ContactCard>> cards(
            Run run, Line line, Draft draft, Collection<String> contacts) {
        Set<String> wanted = Set.copyOf(contacts);
        Optional<List<WayRow>> emails =
                whole(
                        run,
                        draft.emails(
                                () ->
                                        calls.emails(line.token())
                                                .gathering(
                                                        ArrayList::new,
                                                        (all, way) -> {
                                                            if (isEmailOf(wanted, way)) {
                                                                all.add(way);
                                                            }
                                                        })));
        if (emails.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<AddressRow>> addresses =
                whole(
                        run,
                        draft.addresses(
                                () ->
                                        calls.addresses(line.token())
                                                .gathering(
                                                        ArrayList::new,
                                                        (all, address) -> {
                                                            if (isOf(wanted, address)) {
                                                                all.add(address);
                                                            }
                                                        })));
        return addresses.map(places -> cards(wanted, emails.get(), places));
    }

    private static boolean isOf(Set<String> contacts, AddressRow address) {
        return address.contact() != null && contacts.contains(address.contact());
    }

    private static boolean isEmailOf(Set<String> contacts, WayRow way) {
        return WayType.EMAIL.name().equals(way.type())
                && way.value() != null
                && way.contact() != null
                && contacts.contains(way.contact());
    }

    private static Map<String, ContactCard> cards(
            Set<String> contacts, List<WayRow> emails, List<AddressRow> addresses) {
        Map<String, ContactCard> cards = new HashMap<>();
        contacts.forEach(contact -> cards.put(contact, ContactCard.open()));
        emails.forEach(way -> cards.get(way.contact()).emails().add(way.value()));
        addresses.forEach(address -> cards.get(address.contact()).addresses().add(address));
        return cards;
    }

    private <T, C> Optional<C> whole(Run run, Listing.Gathering<T, C> gathering) {
        try {
            return gathering.whole(page -> asked(run, page), run::mayGoOn);
        } catch (SevdeskFailure.Unseen unseen) {
            if (unseen.isIncomplete()) {
                run.explain("matching.failed.incomplete");
            }
            throw unseen;
        }
    }

    private <T> T asked(Run run, Supplier<T> call) {
        try {
            T answer = call.get();
            run.waitsNoMore();
            return answer;
        } catch (SevdeskFailure failure) {
            if (isFinal(failure) || run.waits() + 1 >= MOST_TRIES) {
                throw told(run, failure);
            }
            run.waitFor(pauseAfter(failure, run.waits()), "job.waits.sevdesk");
            throw new SevdeskIsBusy(failure);
        }
    }

    private static boolean isFinal(SevdeskFailure failure) {
        return failure instanceof SevdeskFailure.AccountRejected
                || failure instanceof SevdeskFailure.Rejected;
    }

    private static Duration pauseAfter(SevdeskFailure failure, int waits) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << waits);
        if (failure instanceof SevdeskFailure.Busy busy) {
            pause = busy.retryAfter().orElse(pause);
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private SevdeskFailure told(Run run, SevdeskFailure failure) {
        if (failure instanceof SevdeskFailure.AccountRejected rejected) {
            connections.hold(run.school(), rejected);
            run.explain("matching.failed.account");
        } else if (failure instanceof SevdeskFailure.Rejected) {
            run.explain("matching.failed.refused");
        } else {
            run.explain("matching.failed.unreachable");
        }
        return failure;
    }
}
