package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.client.Listing;
import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayRow;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.names.Finding;
import de.hundeschule123.sevdesk.contact.names.NameComparison;
import de.hundeschule123.sevdesk.contact.names.Names;
import de.hundeschule123.sevdesk.contact.names.TheirContact;
import jakarta.batch.runtime.context.JobContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the steps of one matching hand to the next, in memory only. */
final class Draft {

    private final ApiToken account;

    private Listing.Gathering<ContactRow, List<TheirContact>> reading;
    private Listing.Gathering<WayRow, List<WayRow>> emails;
    private Listing.Gathering<AddressRow, List<AddressRow>> addresses;

    private List<TheirContact> contacts;
    private NameComparison.Result comparison;
    private List<Finding> findings;
    private Map<String, ContactCard> cards = Map.of();

    /** A draft for what lies in one account. */
    Draft(ApiToken account) {
        this.account = account;
    }

    /**
     * The draft of the run.
     *
     * @throws IllegalStateException when there is none
     */
    static Draft of(JobContext context) {
        if (context.getTransientUserData() instanceof Draft draft) {
            return draft;
        }
        throw new IllegalStateException("the contacts have not been fetched");
    }

    boolean isOf(ApiToken other) {
        return account.equals(other);
    }

    Listing.Gathering<ContactRow, List<TheirContact>> reading(
            Supplier<Listing.Gathering<ContactRow, List<TheirContact>>> begin) {
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

    void fetched(List<TheirContact> all) {
        contacts = all;
        reading = null;
    }

    /**
     * All contacts of the account.
     *
     * @throws IllegalStateException while they are not known: to act as if there were none would
     *     cost every link
     */
    List<TheirContact> contacts() {
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
    void compared(List<Finding> found, Map<String, ContactCard> ofNamesakes) {
        findings =
                found.stream()
                        .sorted(Comparator.comparingLong(finding -> finding.customer().id()))
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
    List<Finding> findings() {
        if (findings == null) {
            throw new IllegalStateException("the names have not been compared");
        }
        return findings;
    }

    /** A finding on its way into the stored result. */
    Match match(Finding finding, CustomerDetails details) {
        return new Match(
                finding.customer().id(),
                details,
                finding.verdict(),
                finding.reason(),
                finding.contacts().stream().map(this::candidate).toList());
    }

    private Candidate candidate(TheirContact contact) {
        ContactCard card = cards.getOrDefault(contact.id(), ContactCard.EMPTY);
        return new Candidate(
                new FoundContact(contact.id(), contact.number(), name(contact.names())),
                card.emailText(),
                card.addressText());
    }

    private static String name(Names names) {
        Stream<String> parts =
                names.isOrganisation()
                        ? Stream.of(names.company(), names.addition())
                        : Stream.of(names.first(), names.last(), names.addition());
        return parts.filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
