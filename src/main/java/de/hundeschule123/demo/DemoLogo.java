package de.hundeschule123.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the logo of a demonstration school: a paw in its colour. */
final class DemoLogo {

    private static final int SIDE = 400;

    private DemoLogo() {}

    /** The picture as a PNG, transparent round the paw. */
    static byte[] of(Color colour) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(0, 0, SIDE, SIDE));
        pen.setColor(Color.WHITE);
        pen.fill(new Ellipse2D.Double(120, 195, 160, 130));
        pad(pen, 72, 150, -24);
        pad(pen, 132, 80, -8);
        pad(pen, 206, 80, 8);
        pad(pen, 266, 150, 24);
        pen.dispose();
        return png(picture);
    }

    private static void pad(Graphics2D pen, int left, int top, int degrees) {
        Graphics2D turned = (Graphics2D) pen.create();
        turned.rotate(Math.toRadians(degrees), left + 31.0, top + 45.0);
        turned.fill(new Ellipse2D.Double(left, top, 62, 90));
        turned.dispose();
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
