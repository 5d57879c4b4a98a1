package de.hundeschule123.sevdesk.contact.job;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.api.contact.ContactCalls;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.api.wire.Listing;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.contact.matching.Names;
import de.hundeschule123.sevdesk.contact.matching.TheirContact;
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
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The reading of a school's account, page by page and patient with a sevdesk that is busy; it makes
 * no other calls than GET.
 *
 * <p>All throw {@link SevdeskFailure} when there is no going on, and have told the run why.
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
     * All contacts; nothing of a stopped run, for some must not be compared as if they were all.
     */
    Optional<List<TheirContact>> contacts(Run run, Line line) {
        return gathered(
                run, calls.all(line.token()), ArrayList::new, (all, row) -> all.add(contact(row)));
    }

    private static TheirContact contact(ContactRow row) {
        return new TheirContact(
                row.id(),
                row.customerNumber(),
                new Names(row.surename(), row.familyname(), row.name(), row.name2()));
    }

    /** Whether a contact that was not among all is gone indeed. */
    boolean isGone(Run run, Line line, String contact) {
        return patiently(run, () -> calls.get(line.token(), contact)).isEmpty();
    }

    /**
     * The e-mail and postal addresses of some contacts, by the contacts' ids; nothing of a stopped
     * run.
     */
    Optional<Map<String, ContactCard>> cards(Run run, Line line, Collection<String> contacts) {
        Set<String> wanted = Set.copyOf(contacts);
        Optional<List<WayRow>> emails =
                gathered(
                        run,
                        calls.emails(line.token()),
                        ArrayList::new,
                        (all, way) -> {
                            if (isEmail(way) && wanted.contains(way.contact())) {
                                all.add(way);
                            }
                        });
        Optional<List<AddressRow>> addresses =
                gathered(
                        run,
                        calls.addresses(line.token()),
                        ArrayList::new,
                        (all, address) -> {
                            if (address.contact() != null && wanted.contains(address.contact())) {
                                all.add(address);
                            }
                        });
        return emails.flatMap(ways -> addresses.map(places -> cards(wanted, ways, places)));
    }

    private static boolean isEmail(WayRow way) {
        return WayType.EMAIL.name().equals(way.type())
                && way.value() != null
                && way.contact() != null;
    }

    private static Map<String, ContactCard> cards(
            Set<String> contacts, List<WayRow> emails, List<AddressRow> addresses) {
        Map<String, ContactCard> cards = new HashMap<>();
        contacts.forEach(contact -> cards.put(contact, ContactCard.open()));
        emails.forEach(way -> cards.get(way.contact()).emails().add(way.value()));
        addresses.forEach(address -> cards.get(address.contact()).addresses().add(address));
        return cards;
    }

    private <T, C> Optional<C> gathered(
            Run run, Listing<T> listing, Supplier<C> empty, BiConsumer<C, T> keep) {
        try {
            return listing.asked(page -> patiently(run, page)).gathered(empty, keep, run::mayGoOn);
        } catch (SevdeskFailure.Unseen unseen) {
            if (unseen.isIncomplete()) {
                run.explain("matching.failed.incomplete");
            }
            throw unseen;
        }
    }

    private <T> T patiently(Run run, Supplier<T> call) {
        for (int tries = 1; ; tries++) {
            try {
                T answer = call.get();
                if (tries > 1) {
                    run.waitsNoMore();
                }
                return answer;
            } catch (SevdeskFailure failure) {
                if (tries == MOST_TRIES || isFinal(failure)) {
                    throw told(run, failure);
                }
                run.waitsFor("job.waits.sevdesk");
                if (!pausesFor(pauseAfter(failure, tries), run)) {
                    throw told(run, failure);
                }
            }
        }
    }

    private static boolean isFinal(SevdeskFailure failure) {
        return failure instanceof SevdeskFailure.AccountRejected
                || failure instanceof SevdeskFailure.Rejected;
    }

    private static Duration pauseAfter(SevdeskFailure failure, int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << tries - 1);
        if (failure instanceof SevdeskFailure.Busy busy) {
            pause = busy.retryAfter().orElse(pause);
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Whether the pause went by and the run is still wanted. */
    private static boolean pausesFor(Duration pause, Run run) {
        try {
            for (long left = pause.toSeconds(); left > 0 && run.mayGoOn(); left--) {
                TimeUnit.SECONDS.sleep(1);
            }
            return run.mayGoOn();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
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
