package de.hundeschule123.sevdesk.contact.job;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.api.contact.ContactCalls;
import de.hundeschule123.sevdesk.api.contact.ContactPage;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.connection.status.HoldReason;
import de.hundeschule123.sevdesk.contact.matching.Names;
import de.hundeschule123.sevdesk.contact.matching.TheirContact;
import de.hundeschule123.sevdesk.job.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
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

    /** All contacts; of a stopped run only some, which must not be compared. */
    List<TheirContact> contacts(Run run, Line line) {
        Map<String, TheirContact> all = new LinkedHashMap<>();
        boolean more = true;
        for (int offset = 0; more && run.mayGoOn(); ) {
            int from = offset;
            ContactPage page = patiently(run, () -> calls.page(line.token(), from));
            page.rows().stream()
                    .filter(row -> row.id() != null)
                    .forEach(row -> all.put(row.id(), contact(row)));
            more = !page.isLast(offset);
            offset += page.rows().size();
        }
        return List.copyOf(all.values());
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

    /** The e-mail and postal addresses of some contacts, by the contacts' ids. */
    Map<String, ContactCard> cards(Run run, Line line, Collection<String> contacts) {
        Map<String, ContactCard> cards = new HashMap<>();
        contacts.forEach(contact -> cards.put(contact, ContactCard.open()));
        eachPage(run, offset -> calls.emails(line.token(), offset), way -> keep(cards, way));
        eachPage(
                run,
                offset -> calls.addresses(line.token(), offset),
                address -> keep(cards, address));
        return cards;
    }

    private static void keep(Map<String, ContactCard> cards, WayRow way) {
        ContactCard card = cards.get(way.contact());
        if (card != null && WayType.EMAIL.name().equals(way.type()) && way.value() != null) {
            card.emails().add(way.value());
        }
    }

    private static void keep(Map<String, ContactCard> cards, AddressRow address) {
        ContactCard card = cards.get(address.contact());
        if (card != null) {
            card.addresses().add(address);
        }
    }

    private <T> void eachPage(Run run, IntFunction<List<T>> page, Consumer<T> row) {
        int size = ContactPage.SIZE;
        for (int offset = 0; size == ContactPage.SIZE && run.mayGoOn(); offset += size) {
            int from = offset;
            List<T> rows = patiently(run, () -> page.apply(from));
            rows.forEach(row);
            size = rows.size();
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
            connections.hold(
                    run.school(),
                    rejected.isTokenRefused() ? HoldReason.TOKEN_REFUSED : HoldReason.NO_API_PLAN);
            run.explain("matching.failed.account");
        } else if (failure instanceof SevdeskFailure.Rejected) {
            run.explain("matching.failed.refused");
        } else {
            run.explain("matching.failed.unreachable");
        }
        return failure;
    }
}
