package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.OperatorApi;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A school from its first link to staff who are locked out again, as its people meet it. */
class PeopleBrowserIT {

    private static final String PEOPLE = "/einstellungen/benutzer.xhtml";
    private static final String OWNER = "maria@sonnenhang.example";
    private static final String STAFF = "tim@sonnenhang.example";
    private static final String GOOD = "vier alte Hunde bellen";

    @Test
    void an_owner_comes_in_by_the_operators_link_and_decides_who_else_does() {
        HttpResponse<String> opened =
                OperatorApi.withKey()
                        .put("sonnenhang", "Hundeschule Sonnenhang", "Maria Sonne", OWNER);
        try (Browser owner = Browser.open();
                Browser staff = Browser.open()) {
            owner.onPhone();
            setPassword(owner, OperatorApi.field(opened, "link"));
            enter(owner, OWNER, GOOD).see("Deinem Briefkopf fehlt noch etwas");

            owner.go(PEOPLE).type("name", "Tim Leine").type("email", STAFF).click("send");
            owner.see("Tim Leine ist eingeladen").picture("benutzer-eingeladen");
            assertThat(Barriers.before(owner)).isEmpty();
            String link = owner.text("secret");

            setPassword(staff, link);
            enter(staff, STAFF, GOOD).see("Tim Leine · Mitarbeiter");
            staff.go(PEOPLE).see("Das darf nur die Inhaberin");
            staff.go(pathOf(link)).see("Dieser Link gilt nicht mehr");

            owner.go(PEOPLE).clickText("Sperren").clickText("Ja, sperren");
            owner.see("Tim Leine ist gesperrt").picture("benutzer-gesperrt");
            assertThat(owner.beyondTheEdge()).isEmpty();
            staff.go("/index.xhtml");
            assertThat(staff.location()).endsWith("/anmelden.xhtml");
            enter(staff, STAFF, GOOD).see("E-Mail-Adresse oder Passwort stimmen nicht");

            owner.clickText("Entsperren").see("Tim Leine kann sich wieder anmelden");
            enter(staff, STAFF, GOOD).see("Tim Leine · Mitarbeiter");
            owner.clickText("Entfernen").clickText("Ja, entfernen").see("Tim Leine ist entfernt");
            staff.go("/index.xhtml");
            assertThat(staff.location()).endsWith("/anmelden.xhtml");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    /** A password that everybody has is refused first. */
    private static void setPassword(Browser person, String link) {
        person.go(pathOf(link)).type("password", "Passwort2026!").type("again", "Passwort2026!");
        assertThat(person.location()).doesNotContain("link=");
        person.click("save").see("Dieses Passwort benutzen viele");
        assertThat(Barriers.before(person)).isEmpty();
        person.type("password", GOOD).type("again", GOOD).click("save");
        person.see("Dein Passwort ist gespeichert");
    }

    private static Browser enter(Browser person, String email, String password) {
        return person.type("email", email).type("password", password).click("enter");
    }

    private static String pathOf(String link) {
        URI address = URI.create(link);
        return address.getPath() + "?" + address.getQuery();
    }
}
