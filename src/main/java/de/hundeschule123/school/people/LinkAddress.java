package de.hundeschule123.school.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the addresses that people are given outside of our pages. */
@ApplicationScoped
class LinkAddress {

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    private Optional<String> publicUrl;

    @Inject
    @ConfigProperty(name = "PORT", defaultValue = "8080")
    private int port;

    /** The address behind which a link is taken. */
    String of(LinkPurpose purpose, LinkToken token) {
        return base() + page(purpose) + "?link=" + token.text();
    }

    private String base() {
        return publicUrl
                .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                .orElse("http://localhost:" + port);
    }

    private static String page(LinkPurpose purpose) {
        return switch (purpose) {
            case INVITATION, RESET -> "/passwort.xhtml";
            case FIRST_SCHOOL -> "/einrichten.xhtml";
        };
    }
}
