package de.hundeschule123.sevdesk.api.contact;

/** The kinds of communication that we write (spec: Model_CommunicationWay.type). */
public enum WayType {
    EMAIL,
    PHONE
}
