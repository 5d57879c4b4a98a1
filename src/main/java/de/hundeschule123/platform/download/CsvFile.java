package de.hundeschule123.platform.download;

import de.hundeschule123.platform.text.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * A CSV file as Excel opens it in Germany: UTF-8 with its mark, semicolons, lines that end as on
 * Windows.
 */
final class CsvFile {

    /** How many rows are read at once. */
    static final int PAGE = 500;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter writer;

    CsvFile(OutputStream out) throws IOException {
        out.write(MARK);
        writer =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
    }

    /**
     * Writes a table whose rows are read in pages by their ids. Where reading fails in the middle,
     * the last line says that rows are missing: half a file looks whole.
     */
    void write(
            List<String> titles,
            List<Long> ids,
            Function<List<Long>, ? extends List<? extends List<Cell>>> rows)
            throws IOException {
        writer.writeRecord(titles);
        try {
            for (int from = 0; from < ids.size(); from += PAGE) {
                rows.apply(ids.subList(from, Math.min(ids.size(), from + PAGE)))
                        .forEach(this::write);
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } catch (RuntimeException fault) {
            writer.writeRecord(Texts.of("download.unfinished"));
            writer.flush();
            throw fault;
        }
        writer.flush();
    }

    private void write(List<Cell> row) {
        writer.writeRecord(row.stream().map(Cell::text).toList());
    }
}
