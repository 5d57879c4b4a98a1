package de.hundeschule123.school.session;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.Visitor;
import org.junit.jupiter.api.Test;

/** A person sees where the own account is signed in, and ends what is not known. */
class OwnSessionsBrowserIT {

    private static final String PAGE = "/einstellungen/sicherheit.xhtml";

    @Test
    void a_person_ends_one_other_session_and_then_all_others_and_stays() {
        Visitor phone = Visitor.as(Browser.STAFF);
        Visitor office = Visitor.as(Browser.STAFF);
        try (Browser person = Browser.open()) {
            person.signIn(Browser.STAFF).go(PAGE);
            person.see("(diese Sitzung)").see("Unbekannter Browser").picture("sitzungen");
            person.click("1:end").see("Die Sitzung ist beendet");
            person.click("endOthers").clickText("Ja, überall sonst abmelden");
            person.see("Du bist jetzt nur noch hier angemeldet");
            person.seeNothingOf("Unbekannter Browser");

            assertThat(phone.get("/index.xhtml").statusCode()).isEqualTo(302);
            assertThat(office.get("/index.xhtml").statusCode()).isEqualTo(302);
            person.go("/kunden/liste.xhtml").see("Kunden");
            assertThat(person.location()).startsWith("/kunden");
            assertThat(person.complaints()).isEmpty();
        }
    }
}
