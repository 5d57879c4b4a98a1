package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.OperatorApi;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.sandbox.mail.Mailbox;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.awaitility.Awaitility;
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
            owner.see("Die Mail geht an " + STAFF).picture("benutzer-eingeladen");
            assertThat(Barriers.before(owner)).isEmpty();
            String link = linkTo(STAFF, "Einladung zu Hundeschule Sonnenhang bei 123Hundeschule");

            disableOneself(owner).see("Das kannst du nicht mit dir selbst machen");

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

    /** No button does it, so one that is meant for somebody else is pressed with the own number. */
    private static Browser disableOneself(Browser owner) {
        String button = owner.element("disable").getAttribute("id");
        owner.driver()
                .executeScript(
                        "PrimeFaces.ab({s: arguments[0], f: 'people', p: arguments[0], u: 'people',"
                                + " pa: [{name: 'person', value: document.body.dataset.person}]});",
                        button);
        return owner;
    }

    @Test
    void whoever_has_forgotten_the_password_sets_another_one_by_mail_and_is_told() {
        String email = "vera@vergesslich.example";
        HttpResponse<String> opened =
                OperatorApi.withKey().put("vergesslich", "Hundeschule Merk", "Vera Gess", email);
        try (Browser person = Browser.open()) {
            setPassword(person, OperatorApi.field(opened, "link"));
            person.click("forgotten").type("email", "niemand@nirgends.example").click("ask");
            String toNobody = person.see("gleich eine Mail dorthin unterwegs").text();

            person.go("/passwort-vergessen.xhtml").type("email", email).click("ask");
            assertThat(person.see("gleich eine Mail dorthin unterwegs").text()).isEqualTo(toNobody);
            assertThat(Barriers.before(person)).isEmpty();

            String link = linkTo(email, "Neues Passwort für 123Hundeschule");
            person.go(pathOf(link)).see("Lege ein neues Passwort fest");
            person.type("password", "fünf junge Hunde schlafen");
            person.type("again", "fünf junge Hunde schlafen").click("save");
            person.see("Dein Passwort ist gespeichert");
            enter(person, email, GOOD).see("stimmen nicht");
            enter(person, email, "fünf junge Hunde schlafen").see("Vera Gess · Inhaber");
            mailTo(email, "Dein Passwort bei 123Hundeschule wurde geändert");
            assertThat(mailbox().mailsTo("niemand@nirgends.example")).isEmpty();
        }
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_not_the_own_one() {
        String email = "nora@neu.example";
        HttpResponse<String> opened =
                OperatorApi.withKey().put("neu", "Hundeschule Neustart", "Nora Neu", email);
        try (Browser here = Browser.open();
                Browser elsewhere = Browser.open()) {
            setPassword(here, OperatorApi.field(opened, "link"));
            enter(here, email, GOOD).see("Nora Neu · Inhaber");
            enter(elsewhere.go("/anmelden.xhtml"), email, GOOD).see("Nora Neu · Inhaber");

            here.go("/einstellungen/sicherheit.xhtml");
            change(here, "falsch geraten", "sechs graue Hunde baden");
            here.see("Das bisherige Passwort stimmt nicht");
            change(here, GOOD, "sechs graue Hunde baden");
            here.see("Dein Passwort ist geändert");
            assertThat(Barriers.before(here)).isEmpty();

            here.go("/index.xhtml").see("Nora Neu · Inhaber");
            elsewhere.go("/index.xhtml");
            assertThat(elsewhere.location()).endsWith("/anmelden.xhtml");
            enter(elsewhere, email, "sechs graue Hunde baden").see("Nora Neu · Inhaber");
            mailTo(email, "Dein Passwort bei 123Hundeschule wurde geändert");
            assertThat(here.complaints()).isEmpty();
        }
    }

    private static void change(Browser person, String old, String wanted) {
        person.type("old", old).type("password", wanted).type("again", wanted).click("change");
    }

    private static Mailbox mailbox() {
        return RunningApplication.get().sandbox().mailbox();
    }

    private static Mailbox.Received mailTo(String address, String subject) {
        return Awaitility.await()
                .until(
                        () ->
                                mailbox().mailsTo(address).stream()
                                        .filter(mail -> mail.subject().equals(subject))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String linkTo(String address, String subject) {
        return mailTo(address, subject)
                .text()
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow();
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
