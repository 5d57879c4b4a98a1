package de.hundeschule123.fault.site;

import java.io.IOException;
import org.apache.activemq.broker.BrokerService;

/** The program of an external broker: durable, on one port, and gone with whoever started it. */
final class BrokerProcess {

    private BrokerProcess() {}

    /** Port and folder. */
    public static void main(String[] args) throws Exception {
        BrokerService broker = new BrokerService();
        broker.setBrokerName("faults");
        broker.setUseJmx(false);
        broker.setPersistent(true);
        broker.setDataDirectory(args[1]);
        broker.addConnector("tcp://127.0.0.1:" + args[0]);
        broker.start();
        broker.waitUntilStarted();
        awaitOrphaned();
        broker.stop();
    }

    private static void awaitOrphaned() throws IOException {
        while (System.in.read() >= 0) {
            // Nobody writes; the end tells that the starter is gone.
        }
    }
}
