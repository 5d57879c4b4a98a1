package de.hundeschule123.sevdesk.contact;

import java.util.List;

/**
 * A look-up of a customer number is what one sevdesk account has under it.
 *
 * @param account the id of the account that was asked, or null where sevdesk has not told it
 */
public record ContactLookUp(String account, List<FoundContact> contacts) {

    public ContactLookUp {
        contacts = List.copyOf(contacts);
    }
}
