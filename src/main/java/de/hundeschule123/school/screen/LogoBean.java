package de.hundeschule123.school.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.Letterheads;
import de.hundeschule123.school.SchoolLogo;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Takes the file of a logo from the owner, or takes the logo away. */
@Named("logo")
@RequestScoped
public class LogoBean {

    private static final String PAGE = "/einstellungen/briefkopf?faces-redirect=true";

    @Inject private Letterheads letterheads;

    private Part file;
    private SchoolLogo logo;
    private boolean read;

    /** Puts the picture in the file on the invoices from now on. */
    public String draw() {
        return Action.result(() -> letterheads.draw(content())).map(LogoBean::drawn).orElse(null);
    }

    private static String drawn(SchoolLogo logo) {
        Action.say("letterhead.logo.drawn");
        return PAGE;
    }

    /** Takes the logo off the invoices from now on. */
    public String remove() {
        if (!Action.run(letterheads::removeLogo)) {
            return null;
        }
        Action.say("letterhead.logo.removed");
        return PAGE;
    }

    private byte[] content() {
        if (file == null || file.getSize() == 0) {
            throw new Declined("letterhead.logo.missing");
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(Letterheads.LARGEST_LOGO + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The logo as it is; null when there is none. */
    public SchoolLogo getLogo() {
        if (!read) {
            logo = letterheads.logo().orElse(null);
            read = true;
        }
        return logo;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
