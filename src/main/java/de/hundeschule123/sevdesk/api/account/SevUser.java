package de.hundeschule123.sevdesk.api.account;

/** A user of a sevdesk account; the account's id is the same for all of them (sevClient.id). */
public record SevUser(String id, String fullname, String sevClientId) {}
