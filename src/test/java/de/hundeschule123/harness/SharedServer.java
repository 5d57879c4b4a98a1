package de.hundeschule123.harness;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The way of Arquillian to the {@link RunningApplication}, which already holds every container
 * test: all test classes share one server.
 *
 * <p>Payara's own adapter starts a server for each deployment, which would cost each test class the
 * time of a start.
 */
public class SharedServer extends PayaraMicroDeployableContainer {

    static final String TEST_SERVLET = "ArquillianServletRunnerEE9";

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        HTTPContext context =
                new HTTPContext("localhost", RunningApplication.get().server().port());
        context.add(new Servlet("application", ""));
        context.add(new Servlet(TEST_SERVLET, ContainerSide.DOOR));
        return new ProtocolMetaData().addContext(context);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next test class goes on with the same server.
    }

    @Override
    public void stop() {
        // Browser tests may still need it: it ends with the test run.
    }
}
