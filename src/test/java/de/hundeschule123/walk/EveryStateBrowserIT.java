package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.harness.ServerDatabase;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Each state in which a document can be, looked at once on its page: what happened, what comes
 * next, and no button that would not help. The states are set in the database.
 */
class EveryStateBrowserIT {

    private static final String TOKEN = "4e00c3d4e5f60718293a4b5c6d7e8f90";
    private static final String TECHNICAL =
            "HTTP|Fehler (?!aufgetreten)[a-z0-9]|no answer|Vorgang|\\bnull\\b|[a-z]\\.[a-z]";
    private static final String IN_TWO_HOURS = "statement_timestamp() + interval '2 hours'";

    private final ControlDesk sevdesk = ControlDesk.of(TOKEN);
    private Browser person;
    private Paperwork.Filed invoice;

    @BeforeEach
    void open() {
        Api.as(Browser.OWNER).connect(TOKEN);
        person = Browser.open();
        person.signIn(Browser.OWNER);
        sevdesk.order("saveVoucher", "ERROR_IN_200", 1);
        invoice = Paperwork.ofNewCustomer().invoice();
        awaitStatus("FAILED");
    }

    @AfterEach
    void close() {
        sevdesk.behave();
        change("update transfer_lane set not_before = null, asked_until = null, failures = 0");
        Api.as(Browser.OWNER).connect(TOKEN);
        person.close();
    }

    private void awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> transfer().path("status").asText().equals(status));
    }

    private JsonNode transfer() {
        return Api.as(Browser.OWNER).get("/api/invoices/" + invoice.id()).path("sevdesk");
    }

    private static void change(String statement, Object... values) {
        try (Connection database = ServerDatabase.beside(RunningApplication.data()).connect();
                PreparedStatement change = database.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(statement, refused);
        }
    }

    private void set(String state, FailureCause cause, String ready) {
        change(
                "update transfer set state = ?, error_key = ?, error_detail = null,"
                        + " unknown_since = null, ready_at = "
                        + ready
                        + " where document_id = ?",
                state,
                cause.word(),
                Long.valueOf(invoice.id()));
    }

    private Browser look() {
        return person.go("/rechnungen/details.xhtml?id=" + invoice.id());
    }

    private String panel() {
        return person.text("sevdeskForm");
    }

    private boolean offers(String button) {
        return !person.driver()
                .findElements(By.cssSelector("[id='sevdeskForm:" + button + "']"))
                .isEmpty();
    }

    @Test
    void each_cause_says_what_happened_and_offers_what_helps() {
        for (FailureCause cause : FailureCause.values()) {
            boolean again = cause.isTriedAgain();
            set(again ? "RETRY" : stopped(cause), cause, again ? IN_TWO_HOURS : "null");
            look();
            assertThat(panel())
                    .as(cause.word())
                    .contains(Texts.of(cause.sentenceKey()))
                    .doesNotContainPattern(TECHNICAL);
            if (cause != FailureCause.MAYBE_THERE) {
                assertThat(offers("again"))
                        .as("another try for %s", cause)
                        .isEqualTo(person.text("sevdeskAdvice").contains("„Erneut übertragen“"));
            }
            if (again) {
                assertThat(panel()).as(cause.word()).containsPattern("gegen \\d+:\\d\\d Uhr");
                assertThat(offers("now"))
                        .as("sooner for %s", cause)
                        .isEqualTo(!cause.isInOtherHands());
            }
        }
        assertThat(person.complaints()).isEmpty();
    }

    /** What waits for an answer where to book has not failed. */
    private static String stopped(FailureCause cause) {
        return cause == FailureCause.WHICH_ACCOUNT ? "HELD" : "FAILED";
    }

    @Test
    void what_waits_is_tried_now_at_a_press_and_only_as_soon_as_it_may_be() {
        set("RETRY", FailureCause.DISTURBED, IN_TWO_HOURS);
        change(
                "update transfer_lane set not_before = "
                        + IN_TWO_HOURS
                        + ", asked_until = "
                        + IN_TWO_HOURS
                        + " where school_id ="
                        + " (select school_id from transfer where document_id = ?)",
                Long.valueOf(invoice.id()));
        look().see("Die Pause, um die Sevdesk gebeten hat, dauert noch.").see("früher nicht");
        person.seeNothingOf("Jetzt versuchen");

        change("update transfer_lane set asked_until = null");
        look().see("pausiert die Übertragung").see("Jetzt versuchen");
        person.go("/index.xhtml").see("Gestört").see("Sevdesk war gestört.").see("Jetzt versuchen");
        assertThat(Barriers.before(person)).isEmpty();
        person.picture("start-gestoert");
        person.go("/einstellungen/sevdesk.xhtml").see("Gestört").picture("konfiguration-gestoert");
        person.go("/belege/liste.xhtml").see("Sevdesk ist gestört").picture("belege-gestoert");

        look().picture("rechnung-wartet");
        assertThat(Barriers.before(person)).isEmpty();
        person.clickText("Jetzt versuchen").see("Der Beleg wird jetzt versucht.");
        person.see("In Sevdesk ansehen");
        assertThat(sevdesk.ledger().path("vouchers").findValuesAsText("number"))
                .containsOnlyOnce(invoice.number());
        person.go("/index.xhtml").seeNothingOf("Gestört");
        assertThat(person.complaints()).isEmpty();
        aSecondVoucherIsSeenUntilItIsDeleted();
    }

    private void aSecondVoucherIsSeenUntilItIsDeleted() {
        sevdesk.enter(
                "vouchers",
                """
                [{"number":"%s","day":"2026-03-02","gross":119,"name":"Ida"}]"""
                        .formatted(invoice.number()));
        change(
                "insert into transfer_recheck (document_id, school_id, due_at)"
                        + " select document_id, school_id, statement_timestamp()"
                        + " from transfer where document_id = ?"
                        + " on conflict (document_id) do update set due_at = excluded.due_at",
                Long.valueOf(invoice.id()));
        String doubled = invoice.number() + " steht in Sevdesk doppelt.";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> look().driver().getPageSource().contains(doubled));
        assertThat(Barriers.before(person)).isEmpty();
        person.picture("rechnung-doppelt");
        person.clickText("Erneut prüfen").see("In Sevdesk stehen immer noch zwei Belege");

        for (JsonNode voucher : sevdesk.ledger().path("vouchers")) {
            if (voucher.path("number").asText().equals(invoice.number())
                    && !voucher.path("id").asText().equals(transfer().path("voucherId").asText())) {
                sevdesk.delete("vouchers", voucher.path("id").asText());
            }
        }
        person.go("/index.xhtml").see(doubled).clickText("Erneut prüfen");
        person.see("In Sevdesk steht nur noch ein Beleg").seeNothingOf(doubled);
    }

    @Test
    void all_that_waits_is_tried_now_at_one_press() {
        set("RETRY", FailureCause.UNREACHABLE, IN_TWO_HOURS);
        change("update transfer_lane set failures = 1 where lane = 'LIVE'");

        person.go("/index.xhtml").see("Sevdesk war nicht erreichbar.");
        person.clickText("Jetzt versuchen").see("Die wartenden Belege werden jetzt versucht.");

        awaitStatus("TRANSFERRED");
    }

    @Test
    void each_reason_for_which_a_school_is_held_stands_with_its_documents() {
        set("HELD", FailureCause.DISTURBED, "null");
        for (HoldReason because : HoldReason.values()) {
            hold(because);
            look();
            assertThat(panel())
                    .as(because.name())
                    .contains("Angehalten")
                    .contains(
                            because == HoldReason.SWITCHED_OFF
                                    ? Texts.of("extension.state.OFF.means")
                                    : because.sentence(Set.of()))
                    .contains("Zur Sevdesk-Konfiguration")
                    .doesNotContain("Jetzt versuchen", "Erneut übertragen")
                    .doesNotContainPattern(TECHNICAL);
        }
        hold(HoldReason.TOKEN_REFUSED);
        person.go("/index.xhtml")
                .see("Die Übertragung zu Sevdesk ist angehalten")
                .picture("start-angehalten");
    }

    private void hold(HoldReason because) {
        change(
                "update sevdesk_connection set active = ?, held_because = ?,"
                        + " held_since = statement_timestamp(), probe_at = "
                        + IN_TWO_HOURS
                        + " where school_id ="
                        + " (select school_id from transfer where document_id = ?)",
                because != HoldReason.SWITCHED_OFF,
                because.name(),
                Long.valueOf(invoice.id()));
    }
}
