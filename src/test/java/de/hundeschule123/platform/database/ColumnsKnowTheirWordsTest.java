package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.school.Role;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import de.hundeschule123.sevdesk.contact.PartNote;
import de.hundeschule123.sevdesk.contact.names.MatchVerdict;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The database knows the same words as the code: none that it would refuse, none too many. */
class ColumnsKnowTheirWordsTest {

    private static final Pattern WORD = Pattern.compile("'(\\w+)'");
    private static final PlainDatabase DATABASE = new PlainDatabase();

    /** Known in its own room only. */
    private static final Class<?> CONTACT_KIND = named("sevdesk.contact.ContactKind");

    private static Class<?> named(String name) {
        try {
            return Class.forName("de.hundeschule123." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of("app_user_role_check", Role.class),
                Arguments.of("document_kind_check", DocumentKind.class),
                Arguments.of("document_status_check", DocumentStatus.class),
                Arguments.of("sevdesk_connection_held_because_check", HoldReason.class),
                Arguments.of("sevdesk_connection_test_result_check", CheckResult.class),
                Arguments.of("sevdesk_contact_link_kind_check", CONTACT_KIND),
                Arguments.of("sevdesk_contact_link_origin_check", LinkOrigin.class),
                Arguments.of("sevdesk_contact_link_address_note_check", PartNote.class),
                Arguments.of("sevdesk_contact_link_email_note_check", PartNote.class),
                Arguments.of("sevdesk_contact_link_phone_note_check", PartNote.class),
                Arguments.of("sevdesk_contact_aside_kind_check", CONTACT_KIND),
                Arguments.of("sevdesk_contact_aside_origin_check", LinkOrigin.class),
                Arguments.of("transfer_lane_check", Lane.class),
                Arguments.of("transfer_state_check", TransferState.class),
                Arguments.of("transfer_remote_kind_check", SevdeskRefKind.class),
                Arguments.of("transfer_slot_lane_check", Lane.class),
                Arguments.of("transfer_lane_lane_check", Lane.class),
                Arguments.of("sevdesk_job_kind_check", JobKind.class),
                Arguments.of("sevdesk_job_state_check", JobState.class),
                Arguments.of("sevdesk_match_verdict_check", MatchVerdict.class),
                Arguments.of("backfill_suggestion_remote_kind_check", SevdeskRefKind.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void a_column_takes_what_the_code_knows(String constraint, Class<? extends Enum<?>> words) {
        Set<String> known =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());

        assertThat(inDatabase(constraint)).isEqualTo(known);
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
