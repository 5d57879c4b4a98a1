package de.hundeschule123.document.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxImage;
import de.hundeschule123.school.SchoolLogo;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.w3c.dom.Element;

/**
 * Draws what is no text on a page, onto it and not from a file: the payment code as a shape, which
 * is sharp at every size, and the school's logo.
 */
record Drawings(Logos logos, SchoolLogo logo, PDDocument document)
        implements FSObjectDrawerFactory {

    static final String PAYMENT = "payment";
    static final String LOGO = "logo";

    @Override
    public boolean isReplacedObject(Element element) {
        return true;
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        String content = element.getAttribute("data");
        return switch (element.getAttribute("type")) {
            case PAYMENT ->
                    (tag, x, y, width, height, page, context, dots) -> {
                        drawCode(content, x, y, width, page);
                        return null;
                    };
            case LOGO ->
                    (tag, x, y, width, height, page, context, dots) -> {
                        drawLogo(content, x, y, width, height, page);
                        return null;
                    };
            default -> throw new IllegalArgumentException("nothing draws " + element);
        };
    }

    private static void drawCode(
            String content, double x, double y, double width, OutputDevice page) {
        PaymentCode.Shape code = PaymentCode.Shape.of(content);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / code.size(), width / code.size());
        page.setPaint(Color.BLACK);
        page.fill(place.createTransformedShape(code.path()));
    }

    private void drawLogo(
            String fingerprint,
            double x,
            double y,
            double width,
            double height,
            OutputDevice page) {
        try {
            PDImageXObject image = logos.image(document, fingerprint, logo);
            page.drawImage(
                    new PdfBoxImage(null, LOGO, (float) width, (float) height, image),
                    (int) x,
                    (int) y,
                    false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the logo cannot be drawn", unreadable);
        }
    }
}
