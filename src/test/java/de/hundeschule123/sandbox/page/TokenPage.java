package de.hundeschule123.sandbox.page;

import de.hundeschule123.sandbox.contact.NewcomerAccount;

/** Where sevdesk shows the API token of an account: here that of the school to be connected. */
final class TokenPage {

    private TokenPage() {}

    static Html content() {
        Html html = new Html().open("section class=\"card\"");
        html.element("p class=\"quiet\"", "Verwalten > Erweiterungen > API");
        html.element("h2", "API-Token der Hundeschule Neuland");
        html.open("p").element("code", NewcomerAccount.TOKEN.value()).close("p");
        html.element(
                "p",
                "Kopiere ihn und füge ihn in 123Hundeschule unter Sevdesk > Einrichten ein. In"
                        + " diesem Konto liegen schon Kontakte, die jemand von Hand eingetragen"
                        + " hat.");
        html.element(
                "p class=\"quiet\"",
                "Jedes andere Token aus 32 Hexadezimalzeichen öffnet ein eigenes, leeres Konto.");
        return html.close("section");
    }
}
