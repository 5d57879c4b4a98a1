package de.hundeschule123.platform.health;

import de.hundeschule123.platform.messaging.Messaging;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Asks the broker whether it takes messages. */
@Readiness
@ApplicationScoped
public class BrokerReady implements HealthCheck {

    @Resource(lookup = Messaging.CONNECTIONS)
    private ConnectionFactory connections;

    @Resource(lookup = Messaging.LIVE_QUEUE)
    private Queue live;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            // The broker confirms a producer; a session alone it would not even notice.
            session.createProducer(live).close();
            return HealthCheckResponse.up("broker");
        } catch (JMSException e) {
            return HealthCheckResponse.named("broker")
                    .withData("error", e.getClass().getSimpleName())
                    .down()
                    .build();
        }
    }
}
