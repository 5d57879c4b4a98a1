package de.hundeschule123.school.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.SignedInUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Names the signed-in person and the school, for the head of every page. */
@Named("person")
@RequestScoped
public class PersonBean {

    @Inject private CurrentSchool current;
    @Inject private SchoolRecords records;

    private School school;

    public String getName() {
        return current.user().map(SignedInUser::displayName).orElse("");
    }

    /** With which the person signs in. */
    public String getEmail() {
        return current.user().map(SignedInUser::getName).orElse("");
    }

    /** By which the scripts of a page tell what this person has typed from what another has. */
    public String getId() {
        return current.user().map(user -> Long.toString(user.userId())).orElse("");
    }

    /** Inhaber or Mitarbeiter. */
    public String getRoleWord() {
        return current.user().map(user -> Texts.of("role." + user.role())).orElse("");
    }

    public boolean isOwner() {
        return current.user().filter(SignedInUser::isOwner).isPresent();
    }

    public School getSchool() {
        if (school == null) {
            school = records.school();
        }
        return school;
    }

    /** What the letterhead lacks before an invoice can go out, in words. */
    public String getMissing() {
        return String.join(", ", getSchool().missing());
    }

    public String getSchoolName() {
        return current.user().isPresent() ? getSchool().getName() : "";
    }
}
