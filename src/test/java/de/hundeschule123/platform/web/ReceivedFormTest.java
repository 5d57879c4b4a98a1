package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedFormTest {

    private static final String TYPE = "multipart/form-data; boundary=b";

    @TempDir private Path folder;

    @Test
    void fields_and_files_come_as_they_were_sent() throws IOException {
        String pdf = "%PDF-\r\n-b\r\n--\r\n\r\n --b\r\n\n--c\r";
        ReceivedForm form =
                received(
                        TYPE,
                        "who cares\r\n"
                                + field("größe", "für Ümit")
                                + field("empty", "")
                                + file("f", "C:\\Träume \u2603\\a.pdf", pdf)
                                + "--b--\r\nand after");

        assertThat(form.parts()).extracting(ReceivedPart::name).contains("größe", "empty", "f");
        assertThat(form.parts().get(0).text()).isEqualTo("für Ümit");
        assertThat(form.parts().get(0).isFile()).isFalse();
        assertThat(form.parts().get(1).text()).isEmpty();
        assertThat(form.parts().get(2).submitted()).isEqualTo("C:\\Träume \u2603\\a.pdf");
        assertThat(form.parts().get(2).contentType()).isEqualTo("application/pdf");
        assertThat(form.parts().get(2).text()).isEqualTo(pdf);
        assertThat(form.parts().get(2).getInputStream().readAllBytes())
                .hasSize((int) form.largestFile());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"b\"",
                "Multipart/Form-Data;Boundary=b",
                "multipart/form-data; charset=utf-8; boundary=b; x=y"
            })
    void a_boundary_may_be_written_in_several_ways(String type) throws IOException {
        assertThat(received(type, field("a", "1") + "--b--\r\n").parts()).hasSize(1);
    }

    @Test
    void as_many_parts_as_a_page_has_are_taken_and_not_one_above_the_bound() throws IOException {
        int most = ReceivedForm.MOST_PARTS;

        assertThat(received(TYPE, field("a", "1").repeat(most) + "--b--").parts()).hasSize(most);
        assertMalformed(TYPE, field("a", "1").repeat(most + 1) + "--b--");
        assertMalformed(TYPE, "--b\r\n".repeat(200_000));
    }

    @Test
    void what_is_no_form_is_refused() throws IOException {
        assertMalformed(TYPE, "");
        assertMalformed(TYPE, field("a", "1"));
        assertMalformed(TYPE, "--b\r\nno head\r\n--b--\r\n");
        assertMalformed(TYPE, "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n");
        assertMalformed(TYPE, "--b\r\nX: " + "y".repeat(5000) + "\r\n\r\nx\r\n--b--\r\n");
        assertMalformed(TYPE, field("a", "1").replace("--b\r\n", "--bc\r\n") + "--b--\r\n");
        assertMalformed(TYPE, field("a", "x".repeat(70_000)) + "--b--\r\n");
        assertMalformed("multipart/form-data", field("a", "1") + "--b--\r\n");
        assertMalformed("multipart/form-data; boundary=", field("a", "1") + "--b--\r\n");
        assertMalformed("multipart/form-data; boundary=" + "b".repeat(71), "--b--\r\n");
    }

    private void assertMalformed(String type, String body) {
        assertThatThrownBy(() -> received(type, body)).isInstanceOf(ReceivedForm.Malformed.class);
    }

    private ReceivedForm received(String type, String body) throws IOException {
        Path file = folder.resolve("form");
        Files.write(file, body.getBytes(StandardCharsets.UTF_8));
        return ReceivedForm.in(file, type);
    }

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value);
    }

    private static String file(String name, String submitted, String content) {
        return ("--b\r\ncontent-disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n%s\r\n")
                .formatted(name, submitted, content);
    }
}
