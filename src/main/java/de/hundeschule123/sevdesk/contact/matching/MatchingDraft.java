package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.client.Listing;
import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayRow;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.names.ComparedContact;
import de.hundeschule123.sevdesk.contact.names.NameComparison;
import de.hundeschule123.sevdesk.contact.names.NameMatch;
import de.hundeschule123.sevdesk.contact.names.TypedName;
import jakarta.batch.runtime.context.JobContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what the steps of one matching hand to the next, in memory only. */
final class MatchingDraft {

    private final ApiToken account;

    private Listing.Gathering<ContactRow, List<ComparedContact>> reading;
    private Listing.Gathering<WayRow, List<WayRow>> emails;
    private Listing.Gathering<AddressRow, List<AddressRow>> addresses;

    private List<ComparedContact> contacts;
    private NameComparison.Result comparison;
    private List<NameMatch> matches;
    private Map<String, FetchedAddresses> cards = Map.of();

    /** A draft for what lies in one account. */
    MatchingDraft(ApiToken account) {
        this.account = account;
    }

    /**
     * The draft of the run.
     *
     * @throws IllegalStateException when there is none
     */
    static MatchingDraft of(JobContext context) {
        if (context.getTransientUserData() instanceof MatchingDraft draft) {
            return draft;
        }
        throw new IllegalStateException("the contacts have not been fetched");
    }

    boolean isOf(ApiToken other) {
        return account.equals(other);
    }

    Listing.Gathering<ContactRow, List<ComparedContact>> reading(
            Supplier<Listing.Gathering<ContactRow, List<ComparedContact>>> begin) {
        reading = reading == null ? begin.get() : reading;
        return reading;
    }

    Listing.Gathering<WayRow, List<WayRow>> emails(
            Supplier<Listing.Gathering<WayRow, List<WayRow>>> begin) {
        emails = emails == null ? begin.get() : emails;
        return emails;
    }

    Listing.Gathering<AddressRow, List<AddressRow>> addresses(
            Supplier<Listing.Gathering<AddressRow, List<AddressRow>>> begin) {
        addresses = addresses == null ? begin.get() : addresses;
        return addresses;
    }

    boolean hasContacts() {
        return contacts != null;
    }

    void fetched(List<ComparedContact> all) {
        contacts = all;
        reading = null;
    }

    /**
     * All contacts of the account.
     *
     * @throws IllegalStateException while they are not known: to act as if there were none would
     *     cost every link
     */
    List<ComparedContact> contacts() {
        if (contacts == null) {
            throw new IllegalStateException("the contacts have not been fetched");
        }
        return contacts;
    }

    NameComparison.Result comparison(Supplier<NameComparison.Result> compare) {
        comparison = comparison == null ? compare.get() : comparison;
        return comparison;
    }

    /** The contacts are not needed any more once there are findings. */
    void compared(List<NameMatch> found, Map<String, FetchedAddresses> ofNamesakes) {
        matches =
                found.stream()
                        .sorted(Comparator.comparingLong(match -> match.customer().id()))
                        .toList();
        cards = ofNamesakes;
        contacts = null;
        comparison = null;
        emails = null;
        addresses = null;
    }

    /**
     * What was found, in the order of the customers' ids.
     *
     * @throws IllegalStateException while the names have not been compared
     */
    List<NameMatch> findings() {
        if (matches == null) {
            throw new IllegalStateException("the names have not been compared");
        }
        return matches;
    }

    /** A finding on its way into the stored result. */
    Match match(NameMatch match, CustomerDetails details) {
        return new Match(
                match.customer().id(),
                details,
                match.verdict(),
                match.reason(),
                match.contacts().stream().map(this::candidate).toList());
    }

    private MatchCandidate candidate(ComparedContact contact) {
        FetchedAddresses card = cards.getOrDefault(contact.id(), FetchedAddresses.EMPTY);
        return new MatchCandidate(
                new FoundContact(contact.id(), contact.number(), name(contact.names())),
                card.emailText(),
                card.addressText());
    }

    private static String name(TypedName name) {
        Stream<String> parts =
                name.isOrganisation()
                        ? Stream.of(name.company(), name.addition())
                        : Stream.of(name.first(), name.last(), name.addition());
        return parts.filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
