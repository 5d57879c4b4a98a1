package de.hundeschule123.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the whole addresses of pages, for people who read them outside of our pages. */
@ApplicationScoped
public class PageAddress {

    @Inject
    @ConfigProperty(name = "PORT", defaultValue = "8080")
    private int port;

    /** The address of a page under which people reach it. */
    public String of(String path) {
        return PublicAddress.configured()
                        .map(PublicAddress::toString)
                        .orElse("http://localhost:" + port)
                + path;
    }
}
