package de.hundeschule123.sevdesk.transfer.dispatch;

import de.hundeschule123.sevdesk.transfer.removal.RemovalWorker;
import de.hundeschule123.sevdesk.transfer.worker.TransferWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Consumes wake-ups: one turn each, then the message goes to the end of the queue if there is more,
 * so that the queue itself goes round the schools.
 *
 * <p>Nothing is thrown back at the broker: a message that came again would not bring the document
 * sooner than the sweeper does, and a poisoned one would come for ever.
 */
@ApplicationScoped
class WakeUpConsumer {

    private static final Logger LOG = Logger.getLogger(WakeUpConsumer.class.getName());

    @Inject private TransferWorker worker;
    @Inject private RemovalWorker remover;
    @Inject private Dispatcher dispatcher;

    void take(Message message) {
        Optional<WakeUpMessage> call = read(message);
        if (call.isEmpty()) {
            LOG.warning("A message on a transfer queue is no wake-up call; dropped");
            return;
        }
        try {
            turn(call.get())
                    .ifPresent(
                            pause ->
                                    dispatcher.wakeLater(
                                            call.get().school(), call.get().lane(), pause));
        } catch (RuntimeException fault) {
            // The row keeps its lease and is taken up again by the sweeper.
            LOG.log(Level.SEVERE, "Work for a wake-up call ended in a fault", fault);
        }
    }

    /** What is to be removed is worked on with the old documents, after them. */
    private Optional<Duration> turn(WakeUpMessage call) {
        Optional<Duration> again = worker.turn(call.school(), call.lane());
        Optional<Duration> removing =
                switch (call.lane()) {
                    case LIVE -> Optional.empty();
                    case BULK -> remover.turn(call.school());
                };
        return Stream.of(again, removing).flatMap(Optional::stream).min(Duration::compareTo);
    }

    private static Optional<WakeUpMessage> read(Message message) {
        try {
            return message instanceof TextMessage text
                    ? WakeUpMessage.parse(text.getText())
                    : Optional.empty();
        } catch (JMSException unreadable) {
            LOG.log(Level.WARNING, "A message cannot be read", unreadable);
            return Optional.empty();
        }
    }
}
