package de.hundeschule123.school;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Schools whose letterhead says all that it can. */
public final class SampleSchools {

    private SampleSchools() {}

    /** Charges VAT. */
    public static School regular() {
        return school("Hundeschule Pfotenfreunde", false);
    }

    /** Is a small business (§ 19 UStG) without a VAT id. */
    public static School small() {
        return school("Hundeschule Waldrand", true);
    }

    private static School school(String name, boolean small) {
        School school =
                new School(
                        name,
                        "Jana Pfötsch",
                        new PostalAddress("Am Anger 3", "04109", "Leipzig", "DE"),
                        new School.Reachability("post@pfoten.example", "0341 1234"),
                        new School.TaxStatus("231/123/45678", null, small),
                        new BankAccount(null, null, null, null));
        school.change(
                new Letterhead(
                        "post@pfoten.example",
                        "0341 1234",
                        "www.pfoten.example",
                        "231/123/45678",
                        small ? null : new VatId("DE136695976"),
                        new BankAccount(
                                "DE02 1203 0000 0000 2020 51",
                                "BYLADEM1001",
                                "DKB",
                                "Jana Pfötsch"),
                        "Vielen Dank für euer Vertrauen!\nWir freuen uns auf die nächste Stunde."));
        return school;
    }

    /** A logo with soft edges on nothing, wider than it is printed. */
    public static SchoolLogo logo() {
        BufferedImage picture = new BufferedImage(1400, 420, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x1f5f46), 1400, 0, new Color(0xd9a441)));
        pen.fillOval(480, 180, 260, 220);
        pen.fillOval(420, 70, 110, 150);
        pen.fillOval(560, 10, 110, 150);
        pen.fillOval(700, 70, 110, 150);
        pen.fillRoundRect(850, 240, 500, 60, 60, 60);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new SchoolLogo(DrawnLogo.of(file.toByteArray()));
    }
}
