package de.hundeschule123.sevdesk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.DocumentedTable;
import de.hundeschule123.platform.text.Texts;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table about connections on the page of sentences. */
class ConnectionSentencesTest {

    @Test
    void every_state_and_every_reason_says_what_is_and_what_to_do() {
        DocumentedTable table =
                DocumentedTable.of("sentences.md", "connection")
                        .row("State", "Status", "What people read", "Offered");
        for (ExtensionState state : ExtensionState.values()) {
            if (state != ExtensionState.HELD) {
                table.row(state.name(), word(state.name()), word(state + ".means"), "");
            }
        }
        table.row("tax settings contradict", word("BLOCKED"), word("BLOCKED.means"), test());
        for (HoldReason because : HoldReason.values()) {
            table.row("HELD " + because, word("HELD"), sentence(because), offered(because));
        }
        table.mustStandThere();
    }

    private static String word(String key) {
        return Texts.of("extension.state." + key);
    }

    private static String test() {
        return Texts.of("connection.test");
    }

    private static String sentence(HoldReason because) {
        String what = because.sentence(Set.of(AccountArea.CONTACTS));
        return because.mayPass() ? what + " " + Texts.of("connection.held.next", "…") : what;
    }

    private static String offered(HoldReason because) {
        return switch (because) {
            case ACCOUNTS_CHANGED -> Texts.of("connection.accounts.confirm");
            case OTHER_ACCOUNT -> Texts.of("connection.account.use");
            case DOCUMENTS_REFUSED -> Texts.of("transfer.trial");
            case SWITCHED_OFF -> Texts.of("connection.edit");
            default -> because.mayPass() ? test() : Texts.of("connection.edit");
        };
    }

    /** What a person is told to do must be there to be done. */
    @ParameterizedTest
    @EnumSource
    void a_sentence_names_no_button_that_is_not_there(HoldReason because) {
        if (Texts.of("connection.held." + because).contains("„" + test() + "“")) {
            assertThat(offered(because)).isEqualTo(test());
        }
    }
}
