package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.contact.FoundContact;

/**
 * A contact that the matching found for a customer, with what a person needs to compare.
 *
 * @param email its e-mail addresses, or null when nobody asked for them
 * @param address its postal addresses, or null when nobody asked for them
 */
record MatchCandidate(FoundContact contact, String email, String address) {}
