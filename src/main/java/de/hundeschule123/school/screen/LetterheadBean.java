package de.hundeschule123.school.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.Letterheads;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolRecords;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Shows the letterhead of the school to everyone, and opens it by the owner's pencil. */
@Named("letterhead")
@ViewScoped
public class LetterheadBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Letterheads letterheads;
    @Inject private transient SchoolRecords records;
    @Inject private transient CurrentSchool current;

    private boolean editing;
    private int version;
    private LetterheadForm form = new LetterheadForm();
    private transient School school;

    /** Opens the fields with what is known at this moment. */
    public void edit() {
        Action.run(
                () -> {
                    current.mustBeOwner();
                    version = getSchool().getVersion();
                    form = LetterheadForm.of(getSchool());
                    editing = true;
                });
    }

    public void cancel() {
        editing = false;
    }

    /** Saves what was typed, unless somebody has saved something else since the fields opened. */
    public void save() {
        if (Action.run(
                () ->
                        school =
                                letterheads.change(
                                        version,
                                        form.identity(),
                                        !form.isSmallBusiness(),
                                        form.letterhead()))) {
            editing = false;
            Action.say("letterhead.saved");
        }
    }

    public School getSchool() {
        if (school == null) {
            school = records.school();
        }
        return school;
    }

    /** The IBAN as people compare it with their card; null when there is none. */
    public String getIban() {
        return LetterheadForm.inFours(getSchool().getIban());
    }

    public boolean isEditing() {
        return editing;
    }

    public LetterheadForm getForm() {
        return form;
    }
}
