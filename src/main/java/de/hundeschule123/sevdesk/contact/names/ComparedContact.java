package de.hundeschule123.sevdesk.contact.names;

/**
 * A contact in sevdesk as far as names are compared.
 *
 * @param number its customer number in sevdesk; null where it has none
 */
public record ComparedContact(String id, String number, TypedName names) {}
