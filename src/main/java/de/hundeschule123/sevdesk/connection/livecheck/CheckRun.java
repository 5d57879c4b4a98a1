package de.hundeschule123.sevdesk.connection.livecheck;

import java.time.Instant;
import java.util.List;

/**
 * A thorough check of one account.
 *
 * @param ended null while it is under way
 */
record CheckRun(Instant begun, Instant ended, List<Finding> findings) {

    CheckRun {
        findings = List.copyOf(findings);
    }

    static CheckRun begun(Instant now) {
        return new CheckRun(now, null, List.of());
    }

    CheckRun ended(Instant now, List<Finding> found) {
        return new CheckRun(begun, now, found);
    }

    boolean isUnderWay() {
        return ended == null;
    }

    List<Finding> of(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
    }
}
