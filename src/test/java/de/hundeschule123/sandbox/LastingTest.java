package de.hundeschule123.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the sandbox keeps on its disk and how it finds it again. */
class LastingTest extends SandboxCase {

    @Test
    void a_line_that_a_crash_cut_off_is_forgotten_and_overwritten() throws IOException {
        contact("HS-1");
        stop();
        Files.writeString(
                folder.resolve("journal.jsonl"), "{\"token\":\"abc", StandardOpenOption.APPEND);
        start();
        contact("HS-2");
        restart();
        assertThat(caller.account().path("contacts").findValuesAsText("customerNumber"))
                .containsExactly("HS-1", "HS-2");
    }

    @Test
    void two_sandboxes_do_not_share_a_folder() {
        assertThatIOException()
                .isThrownBy(() -> Sandbox.start(0, folder))
                .withMessageContaining("another running sandbox");
    }

    @Test
    void a_changed_row_is_found_under_its_new_words_only_even_after_a_restart() throws IOException {
        String id = contact("HS-1");
        caller.put("/Contact/" + id, Wire.object().put("customerNumber", "HS-2"));
        for (int round = 0; round < 2; round++) {
            assertThat(caller.get("/Contact?depth=1&customerNumber=HS-1").objects()).isEmpty();
            assertThat(caller.get("/Contact?depth=1&customerNumber=HS-2").objects()).hasSize(1);
            restart();
        }
    }

    @Test
    void thousands_of_vouchers_come_back_page_by_page_each_once() throws IOException {
        ArrayNode typed = Wire.JSON.createArrayNode();
        for (int voucher = 0; voucher < 5_000; voucher++) {
            ObjectNode entry = typed.addObject().put("number", "RE-" + voucher);
            entry.put("day", "2026-07-14").put("gross", "119.00").put("name", "Anna Beispiel");
        }
        caller.control("POST", "/accounts/" + TOKEN + "/vouchers", typed);
        restart();
        Set<String> numbers = new HashSet<>();
        for (int offset = 0; offset < 6_000; offset += 1_000) {
            String page = "/Voucher?creditDebit=D&limit=1000&offset=" + offset;
            numbers.addAll(caller.get(page).objects().findValuesAsText("description"));
        }
        assertThat(numbers).hasSize(5_000);
    }
}
