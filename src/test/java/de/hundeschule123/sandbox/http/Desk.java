package de.hundeschule123.sandbox.http;

import de.hundeschule123.sandbox.account.Accounts;
import de.hundeschule123.sandbox.fault.Faults;

/** What the API, the control desk and the pages have in common. */
public record Desk(Accounts accounts, Faults faults, CallLog calls, Line line) {

    public static Desk of(Accounts accounts) {
        return new Desk(accounts, new Faults(), new CallLog(), new Line());
    }
}
