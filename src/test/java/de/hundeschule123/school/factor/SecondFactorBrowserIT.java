package de.hundeschule123.school.factor;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.OperatorApi;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A second factor from its set-up to its end, and what a password alone opens meanwhile. */
class SecondFactorBrowserIT {

    private static final String PAGE = "/einstellungen/sicherheit.xhtml";
    private static final String OWNER = "lena@zweitfaktor.example";
    private static final String PASSWORD = "vier alte Hunde bellen";

    @Test
    void a_password_alone_opens_nothing_once_there_is_a_second_factor() {
        String link =
                OperatorApi.field(
                        OperatorApi.withKey()
                                .put("zweitfaktor", "Hundeschule Zweitfaktor", "Lena Zwei", OWNER),
                        "link");
        try (Browser person = Browser.open()) {
            URI address = URI.create(link);
            person.go(address.getPath() + "?" + address.getQuery());
            person.type("password", PASSWORD).type("again", PASSWORD).click("save");
            enter(person).see("Übersicht").go(PAGE).click("begin").see("sechs Ziffern auf");
            TotpSecret secret = TotpSecret.stored(person.text("secret").replace(" ", ""));
            person.type("number", "000000").click("confirm").see("Das stimmt nicht");
            assertThat(person.text("secret").replace(" ", "")).isEqualTo(secret.base32());
            person.picture("zweiter-faktor-einrichten");
            assertThat(Barriers.before(person)).isEmpty();

            long step = Clock.systemUTC().instant().getEpochSecond() / 30;
            person.type("number", secret.number(step)).click("confirm");
            person.see("Der zweite Faktor ist eingerichtet").picture("zweiter-faktor-codes");
            String code = person.text("codes").lines().findFirst().orElseThrow();
            assertThat(person.go(PAGE).see("noch 10 Wiederherstellungscodes").source())
                    .doesNotContain(code, secret.base32());

            person.click("leave");
            enter(person).see("Jetzt fehlt noch dein zweiter Faktor").picture("bestaetigen");
            assertThat(Barriers.before(person)).isEmpty();
            person.onPhone().picture("bestaetigen-360");
            person.go("/kunden/liste.xhtml");
            assertThat(person.location()).endsWith("/anmelden.xhtml");
            person.go("/bestaetigen.xhtml").type("code", secret.number(step)).click("enter");
            person.see("Das stimmt nicht").type("code", code.toLowerCase()).click("enter");
            person.see("Kunden");
            assertThat(person.location()).startsWith("/kunden/liste.xhtml");

            assertThat(Api.as(OWNER, PASSWORD).send("GET", "/api/invoices", null).body())
                    .contains("zweiten Faktor", "Einstellungen > Schlüssel");
            person.go(PAGE).see("noch 9 Wiederherstellungscodes");
            person.type("proof", secret.number(step + 1)).click("turnOff");
            person.see("Der zweite Faktor ist ausgeschaltet").see("Einrichten");
            assertThat(person.complaints()).isEmpty();
        }
    }

    private static Browser enter(Browser person) {
        return person.type("email", OWNER).type("password", PASSWORD).click("enter");
    }
}
