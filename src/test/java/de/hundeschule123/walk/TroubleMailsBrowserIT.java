package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.Visitor;
import de.hundeschule123.sandbox.mail.Mailbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * From a fault in sevdesk to the mails about it: how soon they come, how many, to whom, and that
 * one more comes when it is over.
 */
class TroubleMailsBrowserIT {

    private static final String STOPPED = "Es wird nichts mehr nach Sevdesk übertragen";
    private static final String GOES_ON = "Es wird wieder nach Sevdesk übertragen";
    private static final String DONE = "Belege, die dich gebraucht haben, sind erledigt";

    private static final Duration AT_MOST = Duration.ofMinutes(15);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration CALM = Duration.ofMinutes(10);

    /** What is left of a time when it has been put forward: nobody may have been told yet. */
    private static final Duration REST = Duration.ofSeconds(2);

    /** Mails are dated to the second. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final OwnSchool school = OwnSchool.open();

    @Test
    void a_refused_token_is_one_mail_to_each_owner_and_one_more_when_it_is_mended()
            throws Exception {
        school.sevdesk().order("uploadTempFile", "UNAUTHORIZED", 99);
        school.sevdesk().order("bookkeepingSystemVersion", "UNAUTHORIZED", 99);
        String invoice = school.invoice();
        school.awaitStanding(invoice, "HELD");
        school.pass(Duration.ofMinutes(5).minus(REST));

        Mailbox.Received mail = school.awaitMail(school.owner(), STOPPED);
        assertThat(told(mail).plus(A_SECOND))
                .isBetween(school.heldSince().plus(Duration.ofMinutes(5)), latest());
        school.awaitMail(school.secondOwner(), STOPPED);
        assertThat(mail.text())
                .contains("den API-Token nicht angenommen", "Zur Sevdesk-Konfiguration:");
        school.pass(Duration.ofHours(3));

        leaveByMailProgram(school.awaitMail(school.secondOwner(), STOPPED));
        school.sevdesk().behave();
        school.connect();
        school.awaitStanding(invoice, "TRANSFERRED");
        Instant gone = school.awaitGone();
        assertThat(school.mailsTo(school.owner())).containsExactly(STOPPED);
        school.pass(CALM.minus(REST));
        Mailbox.Received over = school.awaitMail(school.owner(), GOES_ON);
        assertThat(told(over).plus(A_SECOND)).isAfter(gone.plus(REST));

        Awaitility.await().until(school::isSilent);
        assertThat(school.mailsTo(school.owner())).containsExactly(STOPPED, GOES_ON);
        assertThat(school.mailsTo(school.secondOwner())).containsExactly(STOPPED);
        assertThat(school.mailsTo(school.staff())).isEmpty();
    }

    private Instant latest() {
        return school.heldSince().plus(AT_MOST);
    }

    private static Instant told(Mailbox.Received mail) {
        return mail.sent();
    }

    @Test
    void a_thousand_documents_refused_alike_are_one_mail_that_leads_to_them() {
        school.sevdesk().order("saveVoucher", "ERROR_IN_200", 1);
        String invoice = school.invoice();
        school.awaitStanding(invoice, "FAILED");
        school.refuseAlike(invoice, 999);
        school.pass(AN_HOUR.minus(REST));

        Mailbox.Received mail =
                school.awaitMail(school.owner(), "1.000 Belege sind nicht in Sevdesk angekommen");
        assertThat(told(mail).plus(A_SECOND))
                .isBetween(
                        school.failedSince().plus(AN_HOUR),
                        school.failedSince().plus(AN_HOUR).plus(AT_MOST));
        assertThat(Visitor.as(school.owner()).get(pathIn(mail, "Zu diesen Belegen:")).body())
                .contains("Sevdesk hat den Beleg abgelehnt.", "1.000");
        school.pass(AN_HOUR);
        assertThat(school.mailsTo(school.owner())).hasSize(1);
        school.putFailedAway();
        school.awaitGone();
        school.pass(CALM);
        school.awaitMail(school.owner(), DONE);

        Awaitility.await().until(school::isSilent);
        assertThat(school.mailsTo(school.owner())).hasSize(2);
        assertThat(school.mailsTo(school.secondOwner())).hasSize(2);
        assertThat(school.mailsTo(school.staff())).isEmpty();
    }

    @Test
    void what_waits_for_a_decision_leads_to_it_and_whoever_has_enough_of_mails_gets_no_more() {
        String invoice = school.doubtfulInvoice();
        school.pass(AN_HOUR.minus(REST));
        String subject = "Ein Beleg wartet auf deine Entscheidung";

        Mailbox.Received mail = school.awaitMail(school.owner(), subject);
        try (Browser person = Browser.open()) {
            person.go(leaveLink(mail)).see("Du bekommst dann keine Mails mehr");
            assertThat(Barriers.before(person)).isEmpty();
            person.onPhone().still().picture("abbestellen-360");
            assertThat(person.beyondTheEdge()).isEmpty();
            person.onDesk();
            person.click("end").see("Abbestellt. Du bekommst keine Nachrichten mehr.");
            person.go(leaveLink(mail)).click("end").see("Abbestellt.");
            person.go("/abbestellen.xhtml?link=nichts").see("gehört zu keinen Nachrichten");

            person.signIn(school.owner());
            person.go(pathIn(mail, "Zu diesem Beleg:")).see("Zu entscheiden");
            person.go("/rechnungen/details.xhtml?id=" + invoice);
            person.clickText("Trotzdem neu übertragen").see("In Sevdesk ansehen");
            assertThat(person.complaints()).isEmpty();
        }
        school.awaitGone();
        school.pass(CALM);
        school.awaitMail(school.secondOwner(), DONE);

        Awaitility.await().until(school::isSilent);
        assertThat(school.mailsTo(school.owner())).containsExactly(subject);
        assertThat(school.mailsTo(school.secondOwner())).containsExactly(subject, DONE);
    }

    /** As mail programs do it, without a look at the page, a cookie or a field of a form. */
    private static void leaveByMailProgram(Mailbox.Received mail)
            throws IOException, InterruptedException {
        assertThat(mail.headers()).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        String header =
                mail.headers().stream()
                        .filter(line -> line.startsWith("List-Unsubscribe:"))
                        .findFirst()
                        .orElseThrow();
        URI address = URI.create(header.substring(header.indexOf('<') + 1, header.indexOf('>')));
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "List-Unsubscribe=One-Click"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Abbestellt. Du bekommst keine Nachrichten mehr.");
    }

    private static String leaveLink(Mailbox.Received mail) {
        return pathIn(mail, "Diese Nachrichten abbestellen:");
    }

    /** Where the link behind these words leads. */
    private static String pathIn(Mailbox.Received mail, String words) {
        String behind = mail.text().substring(mail.text().indexOf(words) + words.length());
        URI link = URI.create(behind.strip().lines().findFirst().orElseThrow());
        return link.getPath() + "?" + link.getQuery();
    }
}
