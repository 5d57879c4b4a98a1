package de.hundeschule123.sevdesk.transfer.outbox;

/** What a document is in sevdesk; vouchers and invoices are numbered apart there. */
public record Remote(RemoteKind kind, String id) {}
