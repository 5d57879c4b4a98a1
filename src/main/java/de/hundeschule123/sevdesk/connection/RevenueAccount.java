package de.hundeschule123.sevdesk.connection;

/** The account on which revenue of one tax rule and VAT rate is booked in a school's sevdesk. */
public record RevenueAccount(
        int taxRule, int vatRate, long accountId, String number, String name, boolean chosen) {}
