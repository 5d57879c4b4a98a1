package de.hundeschule123.sevdesk.api.contact;

/** An address as it comes from sevdesk, with the contact that it belongs to. */
public record AddressRow(
        String id, String contact, String street, String zip, String city, String country) {}
