package de.hundeschule123.document.pdf;

import de.hundeschule123.school.SchoolLogo;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Keeps the logos of the schools that print most lately, in the form in which they lie in a PDF:
 * making it takes longer than printing an invoice.
 */
final class Logos {

    /** A small one each; the printing of more schools at a time only takes longer. */
    private static final int MOST = 100;

    /** 60 mm and 22 mm at 300 dots an inch: printers show no more. */
    private static final int WIDEST = 708;

    private static final int HIGHEST = 260;
    private static final float QUALITY = 0.9f;
    private static final int BITS = 8;

    private final Map<String, Encoded> known =
            new LinkedHashMap<>(16, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Encoded> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * A logo as an image of a document.
     *
     * @param fingerprint names the picture, so that a new one is not taken for the old
     */
    PDImageXObject image(PDDocument document, String fingerprint, SchoolLogo logo)
            throws IOException {
        Encoded encoded;
        synchronized (known) {
            encoded = known.get(fingerprint);
        }
        if (encoded == null) {
            encoded = Encoded.of(logo);
            synchronized (known) {
                known.put(fingerprint, encoded);
            }
        }
        return encoded.in(document);
    }

    /**
     * An image as it is written into a PDF.
     *
     * @param content its colours, of a JPEG the whole file
     * @param transparency null where it has none
     */
    private record Encoded(
            int width, int height, COSName filter, byte[] content, byte[] transparency) {

        static Encoded of(SchoolLogo logo) throws IOException {
            BufferedImage picture = fitted(ImageIO.read(new ByteArrayInputStream(logo.content())));
            return switch (logo.getFormat()) {
                case PNG ->
                        new Encoded(
                                picture.getWidth(),
                                picture.getHeight(),
                                COSName.FLATE_DECODE,
                                packed(picture, 16, 8, 0),
                                picture.getColorModel().hasAlpha() ? packed(picture, 24) : null);
                case JPEG ->
                        new Encoded(
                                picture.getWidth(),
                                picture.getHeight(),
                                COSName.DCT_DECODE,
                                jpeg(picture),
                                null);
            };
        }

        private static BufferedImage fitted(BufferedImage read) {
            double scale =
                    Math.min(
                            1,
                            Math.min(
                                    (double) WIDEST / read.getWidth(),
                                    (double) HIGHEST / read.getHeight()));
            int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
            BufferedImage fitted =
                    new BufferedImage(
                            width,
                            height,
                            read.getColorModel().hasAlpha()
                                    ? BufferedImage.TYPE_INT_ARGB
                                    : BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = fitted.createGraphics();
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(read, 0, 0, width, height, null);
            pen.dispose();
            return fitted;
        }

        /** Some of the four bytes of each pixel, row by row, compressed. */
        private static byte[] packed(BufferedImage picture, int... shifts) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream bytes =
                    new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
                for (int y = 0; y < picture.getHeight(); y++) {
                    for (int x = 0; x < picture.getWidth(); x++) {
                        int pixel = picture.getRGB(x, y);
                        for (int shift : shifts) {
                            bytes.write(pixel >>> shift);
                        }
                    }
                }
            }
            return packed.toByteArray();
        }

        private static byte[] jpeg(BufferedImage picture) throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
                writer.setOutput(stream);
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                writer.write(null, new IIOImage(picture, null, null), how);
            } finally {
                writer.dispose();
            }
            return file.toByteArray();
        }

        PDImageXObject in(PDDocument document) throws IOException {
            PDImageXObject image = image(document, content, filter, PDDeviceRGB.INSTANCE);
            if (transparency != null) {
                image.getCOSObject()
                        .setItem(
                                COSName.SMASK,
                                image(
                                        document,
                                        transparency,
                                        COSName.FLATE_DECODE,
                                        PDDeviceGray.INSTANCE));
            }
            return image;
        }

        private PDImageXObject image(
                PDDocument document, byte[] bytes, COSName packing, PDColorSpace colours)
                throws IOException {
            return new PDImageXObject(
                    document,
                    new ByteArrayInputStream(bytes),
                    packing,
                    width,
                    height,
                    BITS,
                    colours);
        }
    }
}
