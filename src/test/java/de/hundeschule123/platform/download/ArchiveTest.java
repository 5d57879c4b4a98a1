package de.hundeschule123.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in one file keep their content, and a name that every system takes and none has twice. */
class ArchiveTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Archive archive = new Archive(out);

    private void add(String name) throws IOException {
        archive.add(new FileName(name, "pdf"), name.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> unpacked() throws IOException {
        archive.finish();
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void every_file_comes_out_as_it_went_in() throws IOException {
        add("RE-2026-0001");
        add("Müller");

        assertThat(unpacked())
                .containsExactly(
                        Map.entry("RE-2026-0001.pdf", "RE-2026-0001"),
                        Map.entry("Müller.pdf", "Müller"));
    }

    @Test
    void no_two_files_have_one_name_however_a_system_compares() throws IOException {
        add("RE/1");
        add("RE:1");
        add("re-1");
        add("RE-1-2");
        add("U\u0308ber");
        add("\u00dcber");

        assertThat(unpacked().keySet())
                .extracting(name -> new FileName(name, "x").folded())
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    @Test
    void a_file_that_broke_off_is_no_archive() throws IOException {
        add("RE-1");

        assertThat(out.toByteArray()).isNotEmpty();
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1))
                .as("the end by which an archive is known")
                .doesNotContain("PK\u0005\u0006");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, etc-passwd.pdf",
        "C:\\Windows\\x, C-Windows-x.pdf",
        "CON, Datei-CON.pdf",
        "aux.txt, Datei-aux.txt.pdf",
        "'. .', Datei-.pdf",
        "'a\u202Efdp.exe', a-fdp.exe.pdf",
        "RE-2026-0001, RE-2026-0001.pdf",
        "'<b>\"&\u0000', b.pdf"
    })
    void a_name_is_safe_on_every_system(String wanted, String name) {
        assertThat(new FileName(wanted, "pdf").whole()).isEqualTo(name);
    }

    @Test
    void a_name_is_not_longer_than_systems_take() {
        assertThat(new FileName("🐕".repeat(300) + "a".repeat(300), "pdf").whole())
                .hasSizeLessThan(120);
    }

    @Test
    void a_header_holds_the_name_in_both_spellings_and_nothing_else() {
        assertThat(
                        FileName.of("csv", "Belege", null, "Größe\r\nX: \"y\"", "", "ab-2026-11-01")
                                .disposition())
                .isEqualTo(
                        "attachment; filename=\"Belege-Groesse-X-y-ab-2026-11-01.csv\";"
                                + " filename*=UTF-8''Belege-Gr%C3%B6%C3%9Fe-X-y-ab-2026-11-01.csv");
    }
}
