package de.hundeschule123.document.pdf;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolLogo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The place of the school's logo on the first page: as large as its box allows, undistorted. */
record LogoMark(SchoolLogo logo, String owner) {

    private static final double WIDEST_MM = 60;
    private static final double HIGHEST_MM = 22;

    void writeTo(Block letterhead) {
        double scale = Math.min(WIDEST_MM / logo.getWidth(), HIGHEST_MM / logo.getHeight());
        letterhead.add(
                "object",
                "logo",
                object ->
                        object.attribute("type", Drawings.LOGO)
                                .attribute("data", fingerprint())
                                .attribute("alt", Texts.german("print.logo", owner))
                                .attribute(
                                        "style",
                                        String.format(
                                                Locale.ROOT,
                                                "width:%.2fmm;height:%.2fmm",
                                                logo.getWidth() * scale,
                                                logo.getHeight() * scale)));
    }

    private String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(logo.content()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
