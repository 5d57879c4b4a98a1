package de.hundeschule123.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.ApplicationArchive;
import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.resource.AdministeredObjectDefinition;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class MessagingIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Resource(lookup = Messaging.CONNECTIONS)
    private ConnectionFactory connections;

    @Resource(lookup = Listener.QUEUE)
    private Queue queue;

    @Inject private UserTransaction transaction;

    @BeforeEach
    void forget() {
        Listener.RECEIVED.clear();
    }

    @Test
    void a_message_of_a_committed_transaction_reaches_its_bean() throws Exception {
        transaction.begin();
        send("committed");
        assertThat(Listener.RECEIVED).isEmpty();
        transaction.commit();

        assertThat(Listener.RECEIVED.poll(30, TimeUnit.SECONDS)).isEqualTo("committed");
    }

    @Test
    void a_message_of_a_transaction_that_was_rolled_back_is_never_sent() throws Exception {
        transaction.begin();
        send("rolled back");
        transaction.rollback();
        transaction.begin();
        send("after it");
        transaction.commit();

        assertThat(Listener.RECEIVED.poll(30, TimeUnit.SECONDS)).isEqualTo("after it");
    }

    private void send(String text) throws JMSException {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            session.createProducer(queue).send(session.createTextMessage(text));
        }
    }

    /** A message-driven bean as the application has them, on a queue of its own. */
    @AdministeredObjectDefinition(
            name = Listener.QUEUE,
            className = "org.apache.activemq.command.ActiveMQQueue",
            interfaceName = "jakarta.jms.Queue",
            resourceAdapter = Messaging.RESOURCE_ADAPTER,
            properties = "PhysicalName=messaging-it")
    @MessageDriven(
            activationConfig = {
                @ActivationConfigProperty(
                        propertyName = "resourceAdapter",
                        propertyValue = Messaging.RESOURCE_ADAPTER),
                @ActivationConfigProperty(
                        propertyName = "destinationType",
                        propertyValue = "jakarta.jms.Queue"),
                @ActivationConfigProperty(
                        propertyName = "destination",
                        propertyValue = "messaging-it"),
                @ActivationConfigProperty(propertyName = "maxSessions", propertyValue = "2"),
                @ActivationConfigProperty(
                        propertyName = "maxMessagesPerSessions",
                        propertyValue = "1")
            })
    public static class Listener implements MessageListener {

        static final String QUEUE = "java:app/jms/messaging-it";
        static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();

        @Override
        public void onMessage(Message message) {
            try {
                RECEIVED.add(((TextMessage) message).getText());
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
