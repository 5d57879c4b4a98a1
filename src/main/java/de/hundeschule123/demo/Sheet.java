package de.hundeschule123.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/**
 * A plain sheet of paper with one text line below the other, as older software and suppliers print
 * it: in a font that every reader has, and with the letters of western Europe only. It takes a
 * hundredth of the time of a designed page.
 */
final class Sheet {

    private static final int LEFT = 60;
    private static final int TOP = 780;
    private static final int LEADING = 16;
    private static final int SIZE = 10;
    private static final int LINES_PER_PAGE = 45;

    private Sheet() {}

    /** The lines as a PDF; the same lines and day always give the same bytes. */
    static byte[] of(List<String> lines, LocalDate day) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(4096);
        try (PDDocument document = new PDDocument()) {
            PDFont font = new PDType1Font(FontName.HELVETICA);
            for (int from = 0; from < lines.size(); from += LINES_PER_PAGE) {
                int end = Math.min(from + LINES_PER_PAGE, lines.size());
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream paper = new PDPageContentStream(document, page)) {
                    write(paper, font, lines.subList(from, end));
                }
            }
            document.setDocumentId(day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
            document.save(pdf);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    private static void write(PDPageContentStream paper, PDFont font, List<String> lines)
            throws IOException {
        paper.beginText();
        paper.setFont(font, SIZE);
        paper.setLeading(LEADING);
        paper.newLineAtOffset(LEFT, TOP);
        for (String line : lines) {
            paper.showText(western(line));
            paper.newLine();
        }
        paper.endText();
    }

    /** Ş becomes S and ı becomes i: the font has no others. */
    private static String western(String text) {
        StringBuilder western = new StringBuilder(text.length());
        text.replace('ı', 'i')
                .replace('\u00a0', ' ')
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> isPrintable(letter) ? letter : base(letter))
                .forEach(western::append);
        return western.toString();
    }

    private static boolean isPrintable(String letter) {
        String name = GlyphList.getAdobeGlyphList().codePointToName(letter.codePointAt(0));
        return WinAnsiEncoding.INSTANCE.contains(name);
    }

    private static String base(String letter) {
        String base = Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
        return isPrintable(base) ? base : "?";
    }
}
