package de.hundeschule123.sevdesk.api.contact;

/** A way of communication as it comes from sevdesk. */
public record WayRow(String id, String contact, String type, String value) {}
