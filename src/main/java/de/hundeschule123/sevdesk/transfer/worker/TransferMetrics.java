package de.hundeschule123.sevdesk.transfer.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts transfers by how their tries ended, for those who watch the servers. */
@ApplicationScoped
class TransferMetrics {

    private static final Metadata TRANSFERS =
            Metadata.builder()
                    .withName("hundeschule_transfers")
                    .withDescription("Tries to bring a document over that ended")
                    .build();

    @Inject private MetricRegistry registry;

    /** The counter of what is wanted is there from the start, so that its first is seen to come. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        registry.counter(TRANSFERS, tag("done"));
    }

    /** Counts an outcome that has been written down. */
    void ended(Outcome outcome) {
        registry.counter(TRANSFERS, tag(word(outcome))).inc();
    }

    private static Tag tag(String outcome) {
        return new Tag("outcome", outcome);
    }

    /** The word for an outcome, by which dashboards and alerts tell it from others. */
    static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> "done";
            case Outcome.SurelyNotDone not -> "not_done";
            case Outcome.Unknown unknown -> "unknown";
            case Outcome.Refused refused -> "refused";
            case Outcome.InDoubt doubt -> "in_doubt";
            case Outcome.Asked question -> "asked";
            case Outcome.NoLine closed -> "held";
            case Outcome.AccountRefused account -> "account_refused";
        };
    }
}
