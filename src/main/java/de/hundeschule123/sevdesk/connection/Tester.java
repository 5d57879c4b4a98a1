package de.hundeschule123.sevdesk.connection;

/** Tells who has found how a connection is. */
public enum Tester {
    /** A person has asked for the test. */
    PERSON,
    /** The program has tried by itself. */
    SELF,
    /** A document on its way has met a refusal. */
    TRANSFER
}
