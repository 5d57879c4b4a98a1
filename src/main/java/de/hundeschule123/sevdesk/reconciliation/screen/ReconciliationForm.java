package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.sevdesk.reconciliation.FindingGroup;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and writes the address of the page Abgleich. */
final class ReconciliationForm {

    private static final String JOB = "abgleich";
    private static final String GROUP = "gruppe";

    private ReconciliationForm() {}

    static Optional<Long> job(ListAddress address, Collection<Long> known) {
        return address.choice(JOB, known, Object::toString);
    }

    static FindingGroup group(ListAddress address) {
        return address.choice(GROUP, List.of(FindingGroup.values()), Enum::name)
                .orElse(FindingGroup.OPEN);
    }

    static ListAddress write(Long job, FindingGroup group) {
        return new ListAddress().with(JOB, job).with(GROUP, group, FindingGroup.OPEN);
    }
}
