package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.harness.SmallProvider.Person;
import de.hundeschule123.harness.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in by an account at the host application. */
class HostSignInIT {

    private static final Person STAFF = new Person("staff-1", Browser.STAFF, true);

    private static Visitor there(Person person) {
        RunningApplication.get().accounts().signIn(person);
        return Visitor.stranger();
    }

    /** Goes to the provider; the answer is where it sends the browser back to. */
    private static String cameBack(Visitor visitor) throws Exception {
        URI provider = URI.create(location(visitor.get("/oidc/anmelden")));
        HttpResponse<Void> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(provider).build(),
                                HttpResponse.BodyHandlers.discarding());
        URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String location(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> signIn(Visitor visitor) throws Exception {
        return visitor.get(cameBack(visitor));
    }

    @Test
    void the_sign_in_page_offers_it() {
        assertThat(Visitor.stranger().get("/anmelden.xhtml").body())
                .contains("href=\"/oidc/anmelden\"", "Mit Rudelkonto anmelden");
    }

    @Test
    void a_person_comes_in_without_a_password_and_where_it_wanted_to_go() throws Exception {
        Visitor visitor = there(STAFF);
        visitor.get("/kunden/liste.xhtml");

        assertThat(location(signIn(visitor))).isEqualTo("/kunden/liste.xhtml");
        assertThat(visitor.get("/kunden/liste.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void an_account_stays_bound_whatever_its_address_becomes() throws Exception {
        signIn(there(STAFF));

        Visitor moved = there(new Person("staff-1", "anders@nirgends.example", false));
        assertThat(location(signIn(moved))).isEqualTo("/index.xhtml");
        Visitor second = there(new Person("staff-2", Browser.STAFF, true));
        assertThat(location(signIn(second))).isEqualTo("/anmelden.xhtml?konto=unbekannt");
    }

    @ParameterizedTest
    @CsvSource({
        "fremd-1, jemand@nirgends.example, true",
        "fremd-2, " + Browser.SMALL_BUSINESS_OWNER + ", false"
    })
    void an_address_that_is_nobodys_or_not_vouched_for_opens_nothing(
            String subject, String email, boolean verified) throws Exception {
        Visitor visitor = there(new Person(subject, email, verified));
        HttpResponse<String> answer = signIn(visitor);

        assertThat(location(answer)).isEqualTo("/anmelden.xhtml?konto=unbekannt");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(visitor.get(location(answer)).body())
                .contains("Zu deinem Konto bei Rudelkonto gehört hier noch kein Zugang");
    }

    @Test
    void what_was_used_once_opens_nothing_again() throws Exception {
        Visitor visitor = there(STAFF);
        HttpResponse<String> begun = visitor.get("/oidc/anmelden");
        String cookie =
                begun.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly", "; SameSite=Lax", "; Max-Age=300");
        String state = location(begun).replaceFirst(".*[?&]state=([^&]*).*", "$1");
        String back = "/oidc/zurueck?code=made-up&state=" + state;

        assertThat(location(visitor.get(back))).isEqualTo("/anmelden.xhtml?konto=nein");
        assertThat(RunningApplication.get().server().log()).contains("because=\"token: HTTP 400\"");
        long before = attemptsOfNobody();
        assertThat(withCookie(back, cookie)).contains("/anmelden.xhtml?konto=nein");
        assertThat(attemptsOfNobody()).isEqualTo(before + 1);
    }

    /** How often somebody came back with nothing that was begun, and the provider was not asked. */
    private static long attemptsOfNobody() {
        return RunningApplication.get()
                .server()
                .log()
                .lines()
                .filter(line -> line.contains("because=\"no attempt of this browser\""))
                .count();
    }

    @Test
    void the_answer_for_one_browser_opens_nothing_in_another() throws Exception {
        String back = cameBack(there(STAFF));
        Visitor other = Visitor.stranger();
        other.get("/oidc/anmelden");

        assertThat(location(other.get(back))).isEqualTo("/anmelden.xhtml?konto=nein");
        assertThat(location(Visitor.stranger().get(back))).isEqualTo("/anmelden.xhtml?konto=nein");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error=access_denied", "iss=https://evil.example&code=x", "code="})
    void what_the_provider_did_not_grant_is_said_in_german(String said) {
        Visitor visitor = Visitor.stranger();
        String state =
                location(visitor.get("/oidc/anmelden")).replaceFirst(".*[?&]state=([^&]*).*", "$1");
        String page = location(visitor.get("/oidc/zurueck?" + said + "&state=" + state));

        assertThat(page).isEqualTo("/anmelden.xhtml?konto=nein");
        assertThat(visitor.get(page).body())
                .contains("Die Anmeldung mit Rudelkonto hat nicht geklappt")
                .doesNotContain("access_denied");
    }

    @ParameterizedTest
    @CsvSource({"HEAD, /oidc/zurueck", "POST, /oidc/zurueck", "HEAD, /oidc/anmelden"})
    void only_a_browser_that_is_led_there_is_heard(String method, String path) throws IOException {
        RawAnswer answer =
                RawRequest.of(method, path).to(RunningApplication.address("/").getPort());

        assertThat(answer.status()).isEqualTo(405);
    }

    @Test
    void the_second_factor_is_asked_for_all_the_same() throws Exception {
        person("faktor@pfotenfreunde.example");
        run(
                "insert into second_factor (user_id, secret_cipher, confirmed_at)"
                        + " select id, 'x', now() from app_user where email ="
                        + " 'faktor@pfotenfreunde.example'");
        Visitor visitor = there(new Person("faktor", "faktor@pfotenfreunde.example", true));
        HttpResponse<String> answer = signIn(visitor);

        assertThat(location(answer)).isEqualTo("/bestaetigen.xhtml");
        assertThat(visitor.get("/bestaetigen.xhtml").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/index.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_was_locked_out_stays_out() throws Exception {
        person("weg@pfotenfreunde.example");
        Person gone = new Person("weg", "weg@pfotenfreunde.example", true);
        assertThat(location(signIn(there(gone)))).isEqualTo("/index.xhtml");
        run("update app_user set disabled_at = now() where email = 'weg@pfotenfreunde.example'");

        assertThat(location(signIn(there(gone)))).isEqualTo("/anmelden.xhtml?konto=unbekannt");
    }

    private static String withCookie(String path, String cookie) throws IOException {
        return RawRequest.get(path)
                .with("Cookie", cookie)
                .to(RunningApplication.address("/").getPort())
                .header("Location")
                .orElse("");
    }

    /** One more of the staff. */
    private static void person(String email) throws SQLException {
        run(
                "insert into app_user (id, school_id, email, name, role, password_hash)"
                        + " select nextval('app_user_seq'), school_id, '"
                        + email
                        + "', 'Rita', role, password_hash from app_user where email = '"
                        + Browser.STAFF
                        + "'");
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = RunningApplication.get().server().database().connect();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
