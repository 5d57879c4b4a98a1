package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.school.Role;
import de.hundeschule123.school.SchoolLogo;
import de.hundeschule123.school.key.ApiKeyRights;
import de.hundeschule123.school.people.LinkPurpose;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.connection.CancellationForm;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.Tester;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import de.hundeschule123.sevdesk.contact.PartNote;
import de.hundeschule123.sevdesk.contact.names.MatchVerdict;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.WaitReason;
import de.hundeschule123.sevdesk.transfer.decision.DecisionKind;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import de.hundeschule123.sevdesk.transfer.recognition.EntryStatus;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The database knows the same words as the code: none that it would refuse, none too many. */
class ColumnsKnowTheirWordsTest {

    private static final Pattern WORD = Pattern.compile("'([\\w.]+)'");
    private static final PlainDatabase DATABASE = new PlainDatabase();

    /** Known in its own room only. */
    private static Set<String> inRoom(String name) {
        try {
            return names(
                    (Enum<?>[])
                            Class.forName("de.hundeschule123.sevdesk." + name).getEnumConstants());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Known among the mails only. */
    private static Set<String> inMail(String name) {
        try {
            return names(
                    (Enum<?>[])
                            Class.forName("de.hundeschule123.platform.mail." + name)
                                    .getEnumConstants());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Known among the notices only. */
    private static Set<String> inNotices(String name) {
        try {
            return names(
                    (Enum<?>[])
                            Class.forName("de.hundeschule123.school.notification." + name)
                                    .getEnumConstants());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Known in the trail only. */
    private static Set<String> inTrail(String name) {
        try {
            return names(
                    (Enum<?>[])
                            Class.forName("de.hundeschule123.school.trail." + name)
                                    .getEnumConstants());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> names(Enum<?>... constants) {
        return words(constants, Enum::name);
    }

    private static <T> Set<String> words(T[] constants, Function<T, String> word) {
        return Arrays.stream(constants).map(word).collect(Collectors.toSet());
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of("app_user_role_check", names(Role.values())),
                Arguments.of("notice_preference_rhythm_check", inNotices("NoticeRhythm")),
                Arguments.of("notice_muted_topic_check", inNotices("NoticeTopic")),
                Arguments.of("notice_topic_check", inNotices("NoticeTopic")),
                Arguments.of("mail_state_check", inMail("MailRepository$State")),
                Arguments.of("personal_link_purpose_check", names(LinkPurpose.values())),
                Arguments.of("trail_entry_area_check", inTrail("Act$Area")),
                Arguments.of("trail_entry_actor_check", inTrail("Actor$Kind")),
                Arguments.of("trail_entry_channel_check", inTrail("Origin$Channel")),
                Arguments.of("api_key_rights_check", names(ApiKeyRights.values())),
                Arguments.of("document_kind_check", names(DocumentKind.values())),
                Arguments.of("document_status_check", names(DocumentStatus.values())),
                Arguments.of("document_line_zero_reason_check", names(ZeroRateReason.values())),
                Arguments.of("school_logo_format_check", names(SchoolLogo.Format.values())),
                Arguments.of("sevdesk_connection_held_because_check", names(HoldReason.values())),
                Arguments.of("sevdesk_connection_test_result_check", names(CheckResult.values())),
                Arguments.of("sevdesk_connection_tested_by_check", names(Tester.values())),
                Arguments.of("sevdesk_connection_event_tester_check", names(Tester.values())),
                Arguments.of(
                        "sevdesk_connection_event_kind_check",
                        inRoom("connection.ConnectionEventKind")),
                Arguments.of("voucher_removal_aim_check", inRoom("transfer.removal.RemovalAim")),
                Arguments.of(
                        "voucher_removal_state_check", inRoom("transfer.removal.RemovalState")),
                Arguments.of("voucher_removal_reason_check", inRoom("transfer.removal.LeftReason")),
                Arguments.of("sevdesk_contact_link_kind_check", inRoom("contact.ContactKind")),
                Arguments.of("sevdesk_contact_link_origin_check", names(LinkOrigin.values())),
                Arguments.of("sevdesk_contact_link_address_note_check", names(PartNote.values())),
                Arguments.of("sevdesk_contact_link_email_note_check", names(PartNote.values())),
                Arguments.of("sevdesk_contact_link_phone_note_check", names(PartNote.values())),
                Arguments.of("sevdesk_contact_aside_kind_check", inRoom("contact.ContactKind")),
                Arguments.of("sevdesk_contact_aside_origin_check", names(LinkOrigin.values())),
                Arguments.of(
                        "sevdesk_cancellation_form_form_check", names(CancellationForm.values())),
                Arguments.of(
                        "sevdesk_first_matching_answer_check", inRoom("contact.MatchingAnswer")),
                Arguments.of("transfer_lane_check", names(Lane.values())),
                Arguments.of("transfer_state_check", names(TransferState.values())),
                Arguments.of("transfer_remote_kind_check", names(SevdeskRefKind.values())),
                Arguments.of(
                        "transfer_elsewhere_remote_kind_check", names(SevdeskRefKind.values())),
                Arguments.of("transfer_slot_lane_check", names(Lane.values())),
                Arguments.of("transfer_lane_lane_check", names(Lane.values())),
                Arguments.of("sevdesk_job_kind_check", names(JobKind.values())),
                Arguments.of(
                        "reconciliation_entry_remote_kind_check", names(SevdeskRefKind.values())),
                Arguments.of("sevdesk_payment_remote_kind_check", names(SevdeskRefKind.values())),
                Arguments.of(
                        "reconciliation_finding_kind_check",
                        inRoom("reconciliation.comparison.DiscrepancyKind")),
                Arguments.of("reconciliation_deed_deed_check", inRoom("reconciliation.Deed")),
                Arguments.of("sevdesk_job_state_check", names(JobState.values())),
                Arguments.of("sevdesk_match_verdict_check", names(MatchVerdict.values())),
                Arguments.of(
                        "sevdesk_match_note_note_check",
                        inRoom("contact.matching.LostContact$Loss")),
                Arguments.of(
                        "backfill_suggestion_remote_kind_check", names(SevdeskRefKind.values())),
                Arguments.of("backfill_suggestion_status_check", names(EntryStatus.values())),
                Arguments.of("transfer_decision_kind_check", names(DecisionKind.values())),
                Arguments.of(
                        "transfer_decision_entry_remote_kind_check",
                        names(SevdeskRefKind.values())),
                Arguments.of("transfer_decision_entry_status_check", names(EntryStatus.values())),
                Arguments.of("sevdesk_connection_tax_regime_check", names(TaxRegime.values())),
                Arguments.of("sevdesk_contact_link_state_check", inRoom("contact.LinkState")),
                Arguments.of("transfer_incident_kind_check", inRoom("transfer.queue.IncidentKind")),
                Arguments.of(
                        "backfill_document_fate_check", inRoom("backfill.batch.BackfillDecision")),
                Arguments.of(
                        "transfer_error_key_check",
                        words(FailureCause.values(), FailureCause::word)),
                Arguments.of(
                        "transfer_attempt_step_check", words(CallStep.values(), CallStep::word)),
                Arguments.of(
                        "transfer_attempt_outcome_check",
                        words(CallOutcome.values(), CallOutcome::word)),
                Arguments.of(
                        "sevdesk_job_message_check", words(JobMessage.values(), JobMessage::word)),
                Arguments.of(
                        "sevdesk_job_waits_for_check",
                        words(WaitReason.values(), WaitReason::word)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void a_column_takes_what_the_code_knows(String constraint, Set<String> known) {
        assertThat(inDatabase(constraint)).isEqualTo(known);
    }

    @Test
    void every_column_of_words_has_its_enum() {
        List<String> ofWords =
                DATABASE.names(
                        "select conname from pg_constraint c join pg_namespace n"
                                + " on n.oid = c.connamespace where c.contype = 'c'"
                                + " and n.nspname = 'public'"
                                + " and pg_get_constraintdef(c.oid) ~ '^CHECK ...\\w+.::text = ANY'");

        assertThat(ofWords)
                .isNotEmpty()
                .isSubsetOf(columns().map(column -> (String) column.get()[0]).toList());
    }

    private static Set<String> inDatabase(String constraint) {
        String definition =
                String.valueOf(
                        DATABASE.ask(
                                "select pg_get_constraintdef(oid) from pg_constraint"
                                        + " where conname = '"
                                        + constraint
                                        + "'"));
        return WORD.matcher(definition)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
