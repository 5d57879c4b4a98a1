package de.hundeschule123.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list as a file opens in a German spreadsheet as what it is, whatever somebody has typed. */
class CsvFileTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String written(Cell... cells) throws IOException {
        new CsvFile(out).write(List.of("Kopf"), List.of(1L), ids -> List.of(List.of(cells)));
        return out.toString(StandardCharsets.UTF_8).substring("\uFEFFKopf\r\n".length());
    }

    @Test
    void a_file_begins_with_the_mark_by_which_excel_knows_umlauts() throws IOException {
        new CsvFile(out).write(List.of("Größe", "Straße"), List.of(), ids -> List.of());

        assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFGröße;Straße\r\n");
    }

    @Test
    void days_and_amounts_are_german_and_a_negative_amount_is_a_number() throws IOException {
        assertThat(
                        written(
                                Cell.of(LocalDate.of(2026, 3, 2)),
                                Cell.of(new BigDecimal("1234567.80")),
                                Cell.of(new BigDecimal("-119.00"))))
                .isEqualTo("02.03.2026;1234567,80;-119,00\r\n");
    }

    @Test
    void what_would_break_a_row_is_put_in_quotation_marks() throws IOException {
        assertThat(written(Cell.of("a;b"), Cell.of("sie sagt \"nein\""), Cell.of("eins\r\nzwei")))
                .isEqualTo("\"a;b\";\"sie sagt \"\"nein\"\"\";\"eins\r\nzwei\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 170 123",
                "-2+3",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "＝1+1",
                " =cmd|' /C calc'!A0",
                "\u200b=1",
                "\u00a0+1"
            })
    void what_a_spreadsheet_would_carry_out_stands_behind_an_apostrophe(String formula) {
        assertThat(Cell.of(formula).text()).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RE-2026-0001", "Müller & Söhne", "a=b", "1-2", "", "#1"})
    void ordinary_words_stay_as_they_are(String words) {
        assertThat(Cell.of(words).text()).isEqualTo(words);
    }

    @Test
    void nothing_is_an_empty_cell() throws IOException {
        assertThat(written(Cell.of((String) null), Cell.of((LocalDate) null), Cell.of("x")))
                .isEqualTo(";;x\r\n");
    }

    @Test
    void rows_are_read_in_pages_and_all_of_them_in_their_order() throws IOException {
        List<Integer> pages = new ArrayList<>();
        List<Long> ids = LongStream.rangeClosed(1, 1234).boxed().toList();

        new CsvFile(out)
                .write(
                        List.of("Nr"),
                        ids,
                        page -> {
                            pages.add(page.size());
                            return page.stream().map(id -> List.of(Cell.of("n" + id))).toList();
                        });

        assertThat(pages).containsExactly(500, 500, 234);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .containsExactlyElementsOf(ids.stream().map(id -> "n" + id).toList());
    }

    @Test
    void a_file_that_could_not_be_finished_says_so_in_its_last_line() {
        assertThatThrownBy(
                        () ->
                                new CsvFile(out)
                                        .write(
                                                List.of("Nr"),
                                                LongStream.range(0, 501).boxed().toList(),
                                                page -> {
                                                    if (page.size() == 1) {
                                                        throw new IllegalStateException("away");
                                                    }
                                                    return List.of(List.of(Cell.of("x")));
                                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("x\r\nUNVOLLSTÄNDIG");
    }

    @Test
    void a_browser_that_goes_away_ends_the_reading() {
        List<Integer> pages = new ArrayList<>();
        OutputStream gone =
                new OutputStream() {
                    private int room = 20_000;

                    @Override
                    public void write(int one) throws IOException {
                        if (--room < 0) {
                            throw new IOException("gone");
                        }
                    }
                };

        assertThatThrownBy(
                        () ->
                                new CsvFile(gone)
                                        .write(
                                                List.of("Nr"),
                                                LongStream.range(0, 50_000).boxed().toList(),
                                                page -> {
                                                    pages.add(page.size());
                                                    return page.stream()
                                                            .map(id -> List.of(Cell.of("row" + id)))
                                                            .toList();
                                                }))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(pages).hasSizeLessThan(20);
    }
}
