package de.hundeschule123.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.sandbox.mail.Mailbox;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a mail from the transaction that causes it to somebody's mailbox. */
class MailDeliveryTest {

    private static final MailAddress SABINE = new MailAddress("sabine@pfoten.example");
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final PlainDatabase database = new PlainDatabase();
    private final MailRepository mails = Wiring.bean(new MailRepository(), database.entities());
    private final OwnTransaction transaction = Wiring.bean(new OwnTransaction());
    private final Mailbox mailbox = Mailbox.open();
    private final List<String> made = new ArrayList<>();
    private final MailDelivery delivery = new MailDelivery(mails, List.of(new OneLinkEach()));

    /** Makes another link each time, and none for number 13. */
    private final class OneLinkEach implements MailedLink {
        @Override
        public boolean makes(String kind) {
            return kind.equals("INVITATION") || kind.equals("LEAVE");
        }

        @Override
        public Optional<String> make(String kind, long of) {
            if (of == 13) {
                return Optional.empty();
            }
            made.add("https://hundeschule.example/passwort.xhtml?link=" + of + made.size());
            return Optional.of(made.get(made.size() - 1));
        }
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void a_mail_arrives_as_text_and_as_html_with_its_umlauts_and_its_link() throws Exception {
        add(invitation(50, "Grüße von „Pfoten & Söhne“ <b>"));

        round(mailbox.url());

        assertThat(mailbox.mailsTo(SABINE.text())).hasSize(1);
        Mailbox.Received mail = mailbox.mails().get(0);
        assertThat(mail.subject()).isEqualTo("Grüße von „Pfoten & Söhne“ <b>");
        assertThat(mail.text()).contains("Hallo Sabine", "\n\n" + made.get(0) + "\n\n", "Ende.");
        assertThat(mail.html())
                .contains("<p><a href=\"" + made.get(0) + "\">", "&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void a_mail_that_can_be_ended_says_how_to_people_and_to_mail_programs() throws Exception {
        add(leavable(50));

        round(mailbox.url());

        Mailbox.Received mail = mailbox.mails().get(0);
        String leave = made.get(0);
        assertThat(mail.headers())
                .contains(
                        "List-Unsubscribe: <" + leave + ">",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        assertThat(mail.text())
                .startsWith(
                        "Es steht\n========\n\nWas <nun>?\n\nHin:\nhttps://hundeschule.example/ort?a=1&b=2")
                .contains("---\n\nWarum.\n\nDiese Nachrichten abbestellen:\n" + leave);
        assertThat(mail.html())
                .contains(
                        ">Es steht</h1>",
                        "<p>Was &lt;nun&gt;?</p>",
                        "<a href=\"https://hundeschule.example/ort?a=1&amp;b=2\"",
                        ">Hin</a>",
                        "<a href=\"" + leave + "\"",
                        ">Diese Nachrichten abbestellen</a>");
    }

    @Test
    void a_mail_that_its_receiver_has_ended_meanwhile_is_not_sent() throws Exception {
        add(leavable(13));

        round(mailbox.url());

        assertThat(mailbox.mails()).isEmpty();
        assertThat(states()).containsExactly("DROPPED");
    }

    private static Mail leavable(long of) {
        return Mail.leavable(
                SABINE,
                "Es steht",
                String.join(
                        "\n\n",
                        Mail.heading("Es steht"),
                        "Was <nun>?",
                        Mail.way("Hin", "https://hundeschule.example/ort?a=1&b=2"),
                        Mail.FOOT,
                        "Warum."),
                new Mail.Link("LEAVE", of),
                A_WEEK);
    }

    @Test
    void what_is_rolled_back_is_not_sent() throws Exception {
        assertThatThrownBy(
                        () ->
                                transaction.during(
                                        () -> {
                                            mails.add(invitation(50, "Nein"));
                                            throw new IllegalStateException("no");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        round(mailbox.url());

        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void the_secret_of_a_link_never_lies_in_the_database() throws Exception {
        add(invitation(50, "Link"));
        round(mailbox.url());

        assertThat(database.names("select m::text from mail m"))
                .hasSize(1)
                .noneMatch(row -> row.contains(made.get(0)));
    }

    @Test
    void a_mail_whose_link_would_open_nothing_any_more_is_not_sent() throws Exception {
        add(invitation(13, "Zu spät"));

        round(mailbox.url());

        assertThat(mailbox.mails()).isEmpty();
        assertThat(states()).containsExactly("DROPPED");
    }

    @Test
    void two_servers_send_a_mail_once() throws Exception {
        add(invitation(50, "Einmal"));
        List<MailRepository.Claimed> first = mails.claim("one", 10);

        assertThat(first).hasSize(1);
        assertThat(mails.claim("two", 10)).isEmpty();
    }

    @Test
    void whoever_lost_a_mail_to_another_sender_says_nothing_about_it_any_more() throws Exception {
        add(invitation(50, "Verloren"));
        MailRepository.Claimed lost = mails.claim("one", 10).get(0);
        database.run("update mail set lease_until = clock_timestamp() - interval '1 second'");
        MailRepository.Claimed taken = mails.claim("two", 10).get(0);

        mails.end(lost, MailRepository.State.GIVEN_UP, "late");

        assertThat(states()).containsExactly("WAITING");
        assertThat(taken.messageId()).isEqualTo(lost.messageId());
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again_after_a_pause_and_under_the_same_number()
            throws Exception {
        add(invitation(50, "Später"));
        round("smtp://127.0.0.1:1");

        assertThat(states()).containsExactly("WAITING");
        assertThat(database.ask("select problem from mail")).isEqualTo("NOT_REACHED");
        Object number = database.ask("select message_id from mail");
        round(mailbox.url());
        assertThat(mailbox.mails()).as("the pause").isEmpty();

        database.run("update mail set due_at = clock_timestamp()");
        round(mailbox.url());

        assertThat(mailbox.mails()).hasSize(1);
        assertThat(mailbox.mails().get(0).id()).isEqualTo("<" + number + "@hundeschule.example>");
    }

    @Test
    void a_mail_server_that_is_away_for_a_day_costs_no_mail_and_is_not_stormed_when_it_is_back()
            throws Exception {
        add(leavable(50));
        add(leavable(51));
        Duration away = Duration.ZERO;
        Duration pause = Duration.ZERO;
        while (away.compareTo(A_DAY) < 0) {
            round("smtp://127.0.0.1:1");
            pause = untilNextAttempt();
            away = away.plus(pause);
        }

        assertThat(pause).as("longest after it is back").isLessThanOrEqualTo(HALF_AN_HOUR);
        round(mailbox.url());
        round(mailbox.url());
        assertThat(states()).containsExactly("SENT", "SENT");
        assertThat(mailbox.mails())
                .extracting(Mailbox.Received::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    /** Lets the time pass until the mails are tried again. */
    private Duration untilNextAttempt() {
        Number millis =
                (Number)
                        database.ask(
                                "select extract(epoch from max(due_at) - clock_timestamp()) * 1000"
                                        + " from mail");
        Duration pause = Duration.ofMillis(millis.longValue());
        database.run(
                "update mail set due_at = clock_timestamp(), good_until = good_until"
                        + " - make_interval(secs => ?)",
                pause.toMillis() / 1000.0);
        return pause;
    }

    @Test
    void what_nobody_wants_any_more_is_given_up_where_somebody_sees_it() throws Exception {
        add(invitation(50, "Vorbei"));
        database.run("update mail set good_until = clock_timestamp()");

        round(mailbox.url());
        assertThat(mails.giveUpOverdue()).isEqualTo(1);

        assertThat(mailbox.mails()).isEmpty();
        assertThat(states()).containsExactly("GIVEN_UP");
        assertThat(mails.figures()).isEqualTo(new MailRepository.Figures(0, 0, 1));
    }

    @Test
    void what_was_sent_is_forgotten_after_thirty_days() throws Exception {
        add(invitation(50, "Alt"));
        round(mailbox.url());
        database.run("update mail set ended_at = clock_timestamp() - interval '31 days'");

        round(mailbox.url());

        assertThat(states()).isEmpty();
    }

    @Test
    void nothing_in_a_mail_begins_another_header() {
        assertThatThrownBy(() -> invitation(50, "Betreff\r\nBcc: alle@welt.example"))
                .hasMessageContaining("Betreff");
    }

    private void add(Mail mail) throws Exception {
        transaction.during(
                () -> {
                    mails.add(mail);
                    return null;
                });
    }

    private void round(String server) {
        SmtpSettings settings =
                SmtpSettings.of(server, null, null, "123Hundeschule <post@hundeschule.example>");
        delivery.deliver(new MailCarrier(settings, Clock.systemUTC()), "one");
    }

    private List<String> states() {
        return database.names("select state from mail");
    }

    private static Mail invitation(long of, String subject) {
        return Mail.linking(
                SABINE,
                subject,
                "Hallo Sabine,\n\nDein Link <b>:\n\n" + Mail.LINK + "\n\nEnde.",
                new Mail.Link("INVITATION", of),
                A_DAY);
    }
}
