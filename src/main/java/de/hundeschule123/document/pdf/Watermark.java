package de.hundeschule123.document.pdf;

import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A word in large pale letters across each page, under what is printed there. */
record Watermark(String word, TrueTypeFont letters) {

    private static final float SIZE = 130;
    private static final float PALE = 0.9f;

    void printOn(PDDocument document) throws IOException {
        PDFont font = PDType0Font.load(document, letters, true);
        for (PDPage page : document.getPages()) {
            printOn(document, page, font);
        }
    }

    private void printOn(PDDocument document, PDPage page, PDFont font) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.beginText();
            content.setFont(font, SIZE);
            content.setNonStrokingColor(PALE);
            content.setTextMatrix(risingThroughTheMiddle(page.getMediaBox(), font));
            content.showText(word);
            content.endText();
            content.endMarkedContent();
        }
    }

    private Matrix risingThroughTheMiddle(PDRectangle page, PDFont font) throws IOException {
        float half = font.getStringWidth(word) / 1000 * SIZE / 2;
        Matrix matrix =
                Matrix.getRotateInstance(
                        Math.atan2(page.getHeight(), page.getWidth()),
                        page.getWidth() / 2,
                        page.getHeight() / 2);
        matrix.concatenate(Matrix.getTranslateInstance(-half, -SIZE / 3));
        return matrix;
    }
}
