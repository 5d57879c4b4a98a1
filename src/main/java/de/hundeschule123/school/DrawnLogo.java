package de.hundeschule123.school;

import de.hundeschule123.platform.text.Declined;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws an uploaded picture anew: what is kept is written by us from its pixels, so that nothing
 * else that was in the file (scripts, profiles, places, comments) comes onto an invoice.
 *
 * <p>PNG and JPEG alone: an SVG is a program, and this is no place to run one.
 */
record DrawnLogo(SchoolLogo.Format format, int width, int height, byte[] content) {

    static final int LARGEST_FILE = 2 * 1024 * 1024;

    /** What one picture may take in memory while it is read: four bytes a pixel. */
    static final int MOST_PIXELS = 16_000_000;

    /** Enough for 60 mm at 500 dots an inch. */
    static final int LONGEST_SIDE = 1200;

    private static final int LARGEST_KEPT = 1024 * 1024;
    private static final float QUALITY = 0.9f;

    /**
     * The picture in a file, as it is kept.
     *
     * @throws Declined when the file is too large or no picture of the two kinds
     */
    static DrawnLogo of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new Declined("letterhead.logo.large");
        }
        try (ImageInputStream stream =
                ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            return read(stream);
        } catch (Declined said) {
            throw said;
        } catch (IOException | RuntimeException broken) {
            // Readers of pictures meet broken files with whatever comes first.
            throw new Declined("letterhead.logo.broken");
        }
    }

    private static DrawnLogo read(ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new Declined("letterhead.logo.kind");
        }
        ImageReader reader = readers.next();
        try {
            SchoolLogo.Format format = format(reader);
            reader.setInput(stream, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new Declined("letterhead.logo.pixels");
            }
            return drawn(reader.read(0), format);
        } finally {
            reader.dispose();
        }
    }

    private static SchoolLogo.Format format(ImageReader reader) throws IOException {
        return switch (reader.getFormatName().toUpperCase(Locale.ROOT)) {
            case "PNG" -> SchoolLogo.Format.PNG;
            case "JPEG", "JPG" -> SchoolLogo.Format.JPEG;
            default -> throw new Declined("letterhead.logo.kind");
        };
    }

    private static DrawnLogo drawn(BufferedImage read, SchoolLogo.Format format) {
        double scale =
                Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        int kind =
                format == SchoolLogo.Format.PNG
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        BufferedImage picture = new BufferedImage(width, height, kind);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        byte[] content = written(picture, format);
        if (content.length > LARGEST_KEPT) {
            throw new Declined("letterhead.logo.photo");
        }
        return new DrawnLogo(format, width, height, content);
    }

    private static byte[] written(BufferedImage picture, SchoolLogo.Format format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format == SchoolLogo.Format.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
