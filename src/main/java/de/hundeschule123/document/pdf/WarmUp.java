package de.hundeschule123.document.pdf;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Warms the printer up beside the start: the first print takes a second or two, and whoever commits
 * holds the number range of his school meanwhile.
 */
@ApplicationScoped
class WarmUp {

    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());

    @Resource private ManagedExecutorService threads;

    @Inject private HtmlInvoicePrinter printer;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        threads.execute(this::print);
    }

    /** A printer that fails tells so again, and better, with the first invoice. */
    private void print() {
        try {
            printer.printProof();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "The proof sheet was not printed", fault);
        }
    }
}
