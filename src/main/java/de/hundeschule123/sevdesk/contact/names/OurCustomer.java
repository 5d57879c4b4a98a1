package de.hundeschule123.sevdesk.contact.names;

/** A customer as far as names are compared. */
public record OurCustomer(long id, Names names) {}
