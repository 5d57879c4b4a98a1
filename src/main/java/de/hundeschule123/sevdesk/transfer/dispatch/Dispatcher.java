package de.hundeschule123.sevdesk.transfer.dispatch;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.WakeUpRepository;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends wake-ups. Never in the way of a commit: it sends on a thread of its own, and a call that
 * the broker does not take is made up for by the sweeper.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());

    private static final int SENDERS = 2;
    private static final int MOST_WAITING = 10_000;

    @Resource(lookup = "java:app/jms/connections")
    private ConnectionFactory connections;

    @Resource(lookup = "java:app/jms/live")
    private Queue live;

    @Resource(lookup = "java:app/jms/bulk")
    private Queue bulk;

    @Resource private ManagedThreadFactory factory;

    @Resource private ManagedScheduledExecutorService clock;

    @Inject private WakeUpRepository wakeUps;

    private final Set<WakeUpMessage> waiting = ConcurrentHashMap.newKeySet();

    private ExecutorService threads;

    /** What does not fit into the queue is left to the sweeper. */
    @PostConstruct
    void open() {
        threads =
                new ThreadPoolExecutor(
                        SENDERS,
                        SENDERS,
                        60,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(MOST_WAITING),
                        factory);
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    /** Calls a worker to a school's lane, soon and without waiting for the broker. */
    public void wake(SchoolId school, Lane lane) {
        try {
            threads.execute(() -> send(new WakeUpMessage(school, lane)));
        } catch (RejectedExecutionException full) {
            LOG.log(Level.FINE, "wake-up call left to the sweeper", full);
        }
    }

    /** Calls a worker to a school's lane after a pause; a call that already waits is enough. */
    void wakeLater(SchoolId school, Lane lane, Duration pause) {
        if (pause.isZero()) {
            wake(school, lane);
            return;
        }
        WakeUpMessage message = new WakeUpMessage(school, lane);
        if (waiting.add(message)) {
            clock.schedule(
                    () -> {
                        waiting.remove(message);
                        wake(school, lane);
                    },
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Sends, closes, and only then writes down that it has: with a connection open the container
     * would draw the broker into the database's transaction.
     */
    private void send(WakeUpMessage message) {
        if (sent(message)) {
            wakeUps.called(message.school(), message.lane());
        }
    }

    private boolean sent(WakeUpMessage message) {
        Connection connection = null;
        try {
            // The adapter's connection factory knows JMS 1.1 calls only.
            connection = connections.createConnection();
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            producer(session, message.lane()).send(session.createTextMessage(message.text()));
            return true;
        } catch (JMSException away) {
            LOG.log(
                    Level.WARNING,
                    "Broker does not answer ({0}); the sweeper calls again",
                    away.getMessage());
            return false;
        } finally {
            close(connection);
        }
    }

    /**
     * Calls for old documents come every second for hours and are not worth a write to the broker's
     * disk: should the broker restart, the sweeper calls again.
     */
    private MessageProducer producer(Session session, Lane lane) throws JMSException {
        if (lane == Lane.LIVE) {
            return session.createProducer(live);
        }
        MessageProducer producer = session.createProducer(bulk);
        producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
        return producer;
    }

    private static void close(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (JMSException broken) {
                LOG.log(Level.FINE, "closing a broken connection", broken);
            }
        }
    }
}
