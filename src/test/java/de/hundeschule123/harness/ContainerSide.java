package de.hundeschule123.harness;

import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.spi.client.deployment.AuxiliaryArchiveAppender;
import org.jboss.arquillian.core.impl.loadable.JavaSPIExtensionLoader;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.core.spi.context.Context;
import org.jboss.arquillian.protocol.servlet5.runner.ServletTestRunner;
import org.jboss.arquillian.protocol.servlet5.v_5.ProtocolDeploymentAppender;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * The part of Arquillian that works inside the server: it adds it to an archive only when it
 * deploys that itself, and here the server runs before that.
 */
final class ContainerSide implements LoadableExtension.ExtensionBuilder {

    /** A path of those who watch the server, see SignIn. */
    static final String DOOR = "health";

    private final List<Archive<?>> libraries = new ArrayList<>();

    private ContainerSide() {}

    /** The libraries that the archive needs for tests to run inside the server. */
    static List<Archive<?>> libraries() {
        ContainerSide side = new ContainerSide();
        new JavaSPIExtensionLoader().load().forEach(found -> found.register(side));
        side.libraries.add(new ProtocolDeploymentAppender().createAuxiliaryArchive());
        side.libraries.add(doorOfTheTests());
        return side.libraries;
    }

    /** The tests come in where nobody signs in. */
    private static Archive<?> doorOfTheTests() {
        return ShrinkWrap.create(JavaArchive.class, "door-of-the-tests.jar")
                .addAsManifestResource(
                        new StringAsset(
                                """
                                <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                                    <name>DoorOfTheTests</name>
                                    <servlet>
                                        <servlet-name>DoorOfTheTests</servlet-name>
                                        <servlet-class>%s</servlet-class>
                                    </servlet>
                                    <servlet-mapping>
                                        <servlet-name>DoorOfTheTests</servlet-name>
                                        <url-pattern>/%s/%s</url-pattern>
                                    </servlet-mapping>
                                </web-fragment>
                                """
                                        .formatted(
                                                ServletTestRunner.class.getName(),
                                                DOOR,
                                                SharedServer.TEST_SERVLET)),
                        "web-fragment.xml");
    }

    @Override
    public <T> LoadableExtension.ExtensionBuilder service(Class<T> service, Class<? extends T> by) {
        if (service == AuxiliaryArchiveAppender.class) {
            libraries.add(appender(by).createAuxiliaryArchive());
        }
        return this;
    }

    private static AuxiliaryArchiveAppender appender(Class<?> type) {
        try {
            return (AuxiliaryArchiveAppender) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> LoadableExtension.ExtensionBuilder override(
            Class<T> service, Class<? extends T> before, Class<? extends T> by) {
        return this;
    }

    @Override
    public LoadableExtension.ExtensionBuilder observer(Class<?> handler) {
        return this;
    }

    @Override
    public LoadableExtension.ExtensionBuilder context(Class<? extends Context> context) {
        return this;
    }
}
