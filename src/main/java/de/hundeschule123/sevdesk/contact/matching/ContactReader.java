package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.client.Listing;
import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.check.RefusalQuery;
import de.hundeschule123.sevdesk.contact.matching.MatchingService.Presence;
import de.hundeschule123.sevdesk.contact.names.ComparedContact;
import de.hundeschule123.sevdesk.contact.names.TypedName;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.WaitReason;
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
 * <p>All throw {@link SevdeskBusy} when the job has to wait, and {@link SevdeskFailure} when there
 * is no going on; both have told the run.
 */
@ApplicationScoped
class ContactReader {

    private static final int MOST_TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    @Inject private ContactClient.Factory clients;
    @Inject private Connections connections;
    @Inject private RefusalQuery refusals;

    /**
     * The account of the run's school.
     *
     * @throws IllegalStateException while the extension is off or held
     */
    SevdeskAccount account(JobRun run) {
        return connections
                .account(run.school())
                .orElseThrow(
                        () -> {
                            run.explain(JobMessage.MATCHING_NOT_CONNECTED);
                            return new IllegalStateException("no open account");
                        });
    }

    /**
     * Makes sure, until the transaction ends, that a draft was read in the account that the school
     * has now.
     *
     * @throws IllegalStateException where it was not: the next run reads anew
     */
    void mustBeReadIn(JobRun run, MatchingDraft draft) {
        boolean isStill =
                connections
                        .steadyAccount(run.school())
                        .filter(account -> draft.isOf(account.token()))
                        .isPresent();
        if (!isStill) {
            throw new IllegalStateException("the contacts are of another account");
        }
    }

    /**
     * All contacts; nothing of a stopped run, for some must not be compared as if they were all.
     */
    Optional<List<ComparedContact>> contacts(
            JobRun run, SevdeskAccount account, MatchingDraft draft) {
        return whole(
                run,
                account,
                draft.reading(
                        () ->
                                clients.of(account.token())
                                        .all()
                                        .gathering(
                                                ArrayList::new,
                                                (all, row) -> all.add(contact(row)))));
    }

    private static ComparedContact contact(ContactRow row) {
        return new ComparedContact(
                row.id(),
                row.customerNumber(),
                new TypedName(row.surename(), row.familyname(), row.name(), row.name2()));
    }

    /**
     * Whether a contact that was not among all is there all the same: it may have come after they
     * were read. One contact that sevdesk will not tell of is not worth a whole matching.
     */
    Presence presence(JobRun run, SevdeskAccount account, String contact) {
        return asked(run, account, () -> presence(clients.of(account.token()), contact));
    }

    private static Presence presence(ContactClient contacts, String contact) {
        try {
            return contacts.byId(contact).isPresent() ? Presence.THERE : Presence.GONE;
        } catch (SevdeskFailure.Rejected refused) {
            return Presence.REFUSED;
        }
    }

    /**
     * The e-mail and postal addresses of some contacts, by the contacts' ids; nothing of a stopped
     * run.
     */
    Optional<Map<String, FetchedAddresses>> cards(
            JobRun run, SevdeskAccount account, MatchingDraft draft, Collection<String> contacts) {
        Set<String> wanted = Set.copyOf(contacts);
        Optional<List<WayRow>> emails =
                whole(
                        run,
                        account,
                        draft.emails(
                                () ->
                                        clients.of(account.token())
                                                .emails()
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
                        account,
                        draft.addresses(
                                () ->
                                        clients.of(account.token())
                                                .addresses()
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

    private static Map<String, FetchedAddresses> cards(
            Set<String> contacts, List<WayRow> emails, List<AddressRow> addresses) {
        Map<String, FetchedAddresses> cards = new HashMap<>();
        contacts.forEach(contact -> cards.put(contact, FetchedAddresses.open()));
        emails.forEach(way -> cards.get(way.contact()).emails().add(way.value()));
        addresses.forEach(address -> cards.get(address.contact()).addresses().add(address));
        return cards;
    }

    private <T, C> Optional<C> whole(
            JobRun run, SevdeskAccount account, Listing.Gathering<T, C> gathering) {
        try {
            return gathering.whole(page -> asked(run, account, page), run::mayGoOn);
        } catch (SevdeskFailure.Unseen unseen) {
            if (unseen.isIncomplete()) {
                run.explain(JobMessage.MATCHING_INCOMPLETE);
            }
            throw unseen;
        }
    }

    private <T> T asked(JobRun run, SevdeskAccount account, Supplier<T> call) {
        try {
            T answer = call.get();
            run.waitsNoMore();
            return answer;
        } catch (SevdeskFailure failure) {
            if (isFinal(failure, account) || run.waits() + 1 >= MOST_TRIES) {
                throw told(run, failure);
            }
            run.waitFor(pauseAfter(failure, run.waits()), Optional.of(WaitReason.SEVDESK));
            throw new SevdeskBusy(failure);
        }
    }

    /** One refusal of the account alone says little, and it is asked about. */
    private boolean isFinal(SevdeskFailure failure, SevdeskAccount account) {
        return switch (failure) {
            case SevdeskFailure.AccountRejected refused -> !refusals.isAccident(account);
            case SevdeskFailure.Rejected rejected -> true;
            case SevdeskFailure.NotSent notSent -> false;
            case SevdeskFailure.Busy busy -> false;
            case SevdeskFailure.Unseen unseen -> false;
        };
    }

    private static Duration pauseAfter(SevdeskFailure failure, int waits) {
        Duration usual = FIRST_PAUSE.multipliedBy(1L << waits);
        Duration pause =
                failure instanceof SevdeskFailure.Busy busy
                        ? busy.retryAfter().orElse(usual)
                        : usual;
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private SevdeskFailure told(JobRun run, SevdeskFailure failure) {
        switch (failure) {
            case SevdeskFailure.AccountRejected rejected -> {
                connections.hold(run.school(), rejected);
                run.explain(JobMessage.MATCHING_ACCOUNT_REFUSED);
            }
            case SevdeskFailure.Rejected rejected -> run.explain(JobMessage.MATCHING_REFUSED);
            case SevdeskFailure.NotSent notSent -> run.explain(JobMessage.MATCHING_UNREACHABLE);
            case SevdeskFailure.Busy busy -> run.explain(JobMessage.MATCHING_UNREACHABLE);
            case SevdeskFailure.Unseen unseen -> run.explain(JobMessage.MATCHING_UNREACHABLE);
        }
        return failure;
    }
}
