package de.hundeschule123.document.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The type cases of the printer: parsed fonts, used over and over, for reading a font takes longer
 * than setting a page with it. A case serves one page at a time.
 */
final class TypeCases {

    private final Queue<Case> idle = new ConcurrentLinkedQueue<>();
    private final byte[] regular;
    private final byte[] bold;

    TypeCases(byte[] regular, byte[] bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** A case that nobody else uses until it is given back. */
    Case take() {
        Case free = idle.poll();
        return free == null ? new Case(parsed(regular), parsed(bold)) : free;
    }

    void giveBack(Case used) {
        idle.add(used);
    }

    static TrueTypeFont parsed(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException damaged) {
            throw new UncheckedIOException("the application's font is damaged", damaged);
        }
    }

    /** The two weights in which an invoice is set. */
    record Case(TrueTypeFont regularFont, TrueTypeFont boldFont) {

        PDFontSupplier regular(PDDocument pdf) throws IOException {
            return new PDFontSupplier(PDType0Font.load(pdf, regularFont, true));
        }

        PDFontSupplier bold(PDDocument pdf) throws IOException {
            return new PDFontSupplier(PDType0Font.load(pdf, boldFont, true));
        }
    }
}
