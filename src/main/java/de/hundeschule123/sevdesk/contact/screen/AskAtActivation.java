package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.connection.ConnectionReleased;
import de.hundeschule123.sevdesk.contact.matching.FirstMatching;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/**
 * Asks about the first matching in the moment in which a person lets transfers begin, before any
 * document goes. Only before a page somebody is there to answer: a program is not asked.
 */
@Dependent
class AskAtActivation {

    @Inject private FirstMatching first;
    @Inject private CurrentSchool school;

    void ask(@Observes ConnectionReleased released) {
        if (FacesContext.getCurrentInstance() != null && released.school().equals(school.id())) {
            first.askIfWorthIt();
        }
    }
}
