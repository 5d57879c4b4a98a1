package de.hundeschule123.platform.messaging;

import jakarta.ejb.Singleton;
import jakarta.resource.AdministeredObjectDefinition;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/**
 * Defines the broker as the application knows it: one connection factory and two queues.
 *
 * <p>The adapter's connection factory speaks JMS 1.1: {@code createConnection()}, then {@code
 * createSession(true, Session.SESSION_TRANSACTED)}; {@code createContext()} throws. A
 * message-driven bean names {@link #RESOURCE_ADAPTER} in its activation property {@code
 * resourceAdapter}, and asks for one message per session so that none waits behind another's work.
 */
@ConnectionFactoryDefinition(
        name = Messaging.CONNECTIONS,
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = Messaging.RESOURCE_ADAPTER,
        transactionSupport = TransactionSupportLevel.XATransaction,
        minPoolSize = 1,
        maxPoolSize = 40)
@AdministeredObjectDefinition(
        name = Messaging.LIVE_QUEUE,
        className = "org.apache.activemq.command.ActiveMQQueue",
        interfaceName = "jakarta.jms.Queue",
        resourceAdapter = Messaging.RESOURCE_ADAPTER,
        properties = "PhysicalName=" + Messaging.LIVE_DESTINATION)
@AdministeredObjectDefinition(
        name = Messaging.BULK_QUEUE,
        className = "org.apache.activemq.command.ActiveMQQueue",
        interfaceName = "jakarta.jms.Queue",
        resourceAdapter = Messaging.RESOURCE_ADAPTER,
        properties = "PhysicalName=" + Messaging.BULK_DESTINATION)
@Singleton
public class Messaging {

    /** The name under which the launcher deploys the resource adapter of the broker. */
    public static final String RESOURCE_ADAPTER = "activemq-rar";

    /** The connection factory's name in JNDI. */
    public static final String CONNECTIONS = "java:app/jms/connections";

    /** The name in JNDI of the queue for what has just been committed. */
    public static final String LIVE_QUEUE = "java:app/jms/live";

    /** The name in JNDI of the queue for what is transferred in bulk. */
    public static final String BULK_QUEUE = "java:app/jms/bulk";

    /** The live queue's name in the broker, for the activation of its message-driven bean. */
    public static final String LIVE_DESTINATION = "live";

    /** The bulk queue's name in the broker, for the activation of its message-driven bean. */
    public static final String BULK_DESTINATION = "bulk";
}
