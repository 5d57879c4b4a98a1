package de.hundeschule123.sevdesk.contact;

/** An address or way of communication as it stands in sevdesk; what it has not is null. */
record PartRow(String id, String street, String zip, String city, String value) {}
