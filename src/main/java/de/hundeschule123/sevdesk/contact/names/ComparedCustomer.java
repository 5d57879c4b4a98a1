package de.hundeschule123.sevdesk.contact.names;

/** A customer as far as names are compared. */
public record ComparedCustomer(long id, TypedName names) {}
