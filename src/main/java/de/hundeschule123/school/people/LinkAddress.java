package de.hundeschule123.school.people;

import de.hundeschule123.platform.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the addresses that people are given outside of our pages. */
@ApplicationScoped
class LinkAddress {

    @Inject
    @ConfigProperty(name = "PORT", defaultValue = "8080")
    private int port;

    /** The address behind which a link is taken. */
    String of(LinkPurpose purpose, LinkToken token) {
        return base() + page(purpose) + "?link=" + token.text();
    }

    private String base() {
        return PublicAddress.configured()
                .map(PublicAddress::toString)
                .orElse("http://localhost:" + port);
    }

    private static String page(LinkPurpose purpose) {
        return switch (purpose) {
            case INVITATION, RESET, LOST_ACCESS -> "/passwort.xhtml";
            case FIRST_SCHOOL -> "/einrichten.xhtml";
        };
    }
}
