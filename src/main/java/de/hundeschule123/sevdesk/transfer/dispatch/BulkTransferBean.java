package de.hundeschule123.sevdesk.transfer.dispatch;

import de.hundeschule123.platform.messaging.Messaging;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Listens to the queue of bulk wake-ups. One message per session at a time, so that none waits
 * behind another's work.
 */
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
                    propertyValue = Messaging.BULK_DESTINATION),
            @ActivationConfigProperty(
                    propertyName = "acknowledgeMode",
                    propertyValue = "Auto-acknowledge"),
            @ActivationConfigProperty(propertyName = "maxSessions", propertyValue = "4"),
            @ActivationConfigProperty(propertyName = "maxMessagesPerSessions", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkTransferBean implements MessageListener {

    @Inject private WakeUpConsumer consumer;

    @Override
    public void onMessage(Message message) {
        consumer.take(message);
    }
}
