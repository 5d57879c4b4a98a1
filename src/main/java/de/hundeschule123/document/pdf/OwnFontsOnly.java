package de.hundeschule123.document.pdf;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Answers whoever looks for fonts of the machine: there is only the printer's own.
 *
 * <p>The library asks for fourteen standard fonts before each page, which an invoice never uses. It
 * would search the machine for them, and tell of each that is missing.
 */
final class OwnFontsOnly implements FontMapper {

    private final TrueTypeFont own;

    OwnFontsOnly(TrueTypeFont own) {
        this.own = own;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(own, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(own, false);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, PDFontDescriptor description, PDCIDSystemInfo characters) {
        return new CIDFontMapping(null, own, false);
    }
}
