package de.hundeschule123.school.people;

import de.hundeschule123.platform.web.PageAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the addresses that people are given outside of our pages. */
@ApplicationScoped
class LinkAddress {

    @Inject private PageAddress pages;

    /** The address behind which a link is taken. */
    String of(LinkPurpose purpose, LinkToken token) {
        return pages.of(page(purpose) + "?link=" + token.text());
    }

    private static String page(LinkPurpose purpose) {
        return switch (purpose) {
            case INVITATION, RESET, LOST_ACCESS -> "/passwort.xhtml";
            case FIRST_SCHOOL -> "/einrichten.xhtml";
        };
    }
}
