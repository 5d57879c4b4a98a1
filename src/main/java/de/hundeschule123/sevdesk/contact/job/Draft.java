package de.hundeschule123.sevdesk.contact.job;

import de.hundeschule123.sevdesk.contact.matching.Finding;
import de.hundeschule123.sevdesk.contact.matching.TheirContact;
import jakarta.batch.runtime.context.JobContext;
import java.util.List;
import java.util.Map;

/**
 * What the steps of one run hand to the next, in memory only: a run that was interrupted begins
 * anew.
 */
final class Draft {

    private List<TheirContact> contacts;
    private List<Finding> findings = List.of();
    private Map<String, ContactCard> cards = Map.of();

    private Draft() {}

    static Draft of(JobContext context) {
        if (!(context.getTransientUserData() instanceof Draft)) {
            context.setTransientUserData(new Draft());
        }
        return (Draft) context.getTransientUserData();
    }

    void fetched(List<TheirContact> all) {
        contacts = all;
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

    /** The contacts are not needed any more once there are findings. */
    void compared(List<Finding> found, Map<String, ContactCard> ofNamesakes) {
        findings = found;
        cards = ofNamesakes;
        contacts = null;
    }

    List<Finding> findings() {
        return findings;
    }

    /** How a contact can be reached, as far as it was asked for. */
    ContactCard card(String contact) {
        return cards.getOrDefault(contact, ContactCard.EMPTY);
    }
}
