package de.hundeschule123.school;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.trail.Change;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Changes the letterhead and the logo of the current school; only its owner may. */
@ApplicationScoped
@Transactional
public class Letterheads {

    /** The largest file that a logo may come in, in bytes. */
    public static final int LARGEST_LOGO = DrawnLogo.LARGEST_FILE;

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool current;
    @Inject private Trail trail;

    /** The logo of the current school. */
    public Optional<SchoolLogo> logo() {
        return records.select(SchoolLogo.class).first();
    }

    /**
     * Changes what the invoices of the current school say of it from now on.
     *
     * @param seen the version of the school that the person has before them
     * @throws WrongState when somebody has changed the school since
     */
    public School change(int seen, Letterhead letterhead) {
        current.mustBeOwner();
        School school = records.school();
        school.mustBeAsSeen(seen);
        List<Change> changes = school.changes(letterhead);
        school.change(letterhead);
        records.flush();
        if (!changes.isEmpty()) {
            trail.record(SchoolAct.LETTERHEAD_CHANGED, school.getName(), Change.words(changes));
        }
        return school;
    }

    /**
     * Changes who the current school is and what its invoices say of it, both or neither.
     *
     * @param seen the version of the school that the person has before them
     * @throws WrongState when somebody has changed the school since
     */
    public School change(
            int seen, SchoolIdentity identity, boolean chargesVat, Letterhead letterhead) {
        if (!identity.hasAddress()) {
            throw new Declined("school.address.missing");
        }
        List<Change> changes = records.school().changes(identity, chargesVat);
        School school = change(seen, letterhead);
        school.change(identity);
        school.chargeVat(chargesVat);
        records.flush();
        if (!changes.isEmpty()) {
            trail.record(SchoolAct.LETTERHEAD_CHANGED, school.getName(), Change.words(changes));
        }
        return school;
    }

    /** Puts the picture of an uploaded file on the invoices of the current school. */
    public SchoolLogo draw(byte[] file) {
        current.mustBeOwner();
        DrawnLogo drawn = DrawnLogo.of(file);
        Optional<SchoolLogo> known = logo();
        known.ifPresent(logo -> logo.draw(drawn));
        SchoolLogo logo = known.orElseGet(() -> records.add(new SchoolLogo(drawn)));
        trail.record(SchoolAct.LOGO_CHANGED, records.school().getName(), null);
        return logo;
    }

    /** Takes the logo off the invoices of the current school. */
    public void removeLogo() {
        current.mustBeOwner();
        logo().ifPresent(this::remove);
    }

    private void remove(SchoolLogo logo) {
        records.remove(logo);
        trail.record(SchoolAct.LOGO_REMOVED, records.school().getName(), null);
    }
}
