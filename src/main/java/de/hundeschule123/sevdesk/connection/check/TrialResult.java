package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.connection.ConnectionReport;

/** What a test found, and of which token: the one in use, or a new one beside it. */
public record TrialResult(ConnectionReport report, Tried tried) {

    /** Which token was tried. */
    public enum Tried {
        IN_USE,
        CANDIDATE
    }

    static TrialResult ofTokenInUse(ConnectionReport report) {
        return new TrialResult(report, Tried.IN_USE);
    }

    static TrialResult ofCandidate(ConnectionReport report) {
        return new TrialResult(report, Tried.CANDIDATE);
    }

    /** Whether the token in use stays because a new one did not prove itself. */
    public boolean leavesTheOldOne() {
        return tried == Tried.CANDIDATE && !report.result().isOfWorkingToken();
    }
}
