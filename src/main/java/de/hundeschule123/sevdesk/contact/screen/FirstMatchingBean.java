package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.contact.matching.FirstMatching;
import de.hundeschule123.sevdesk.contact.matching.Matching;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Puts the question whether the customers are matched before the first invoices, and answers it.
 */
@Named("firstMatching")
@RequestScoped
public class FirstMatchingBean {

    @Inject private FirstMatching first;
    @Inject private Matching matching;

    /** Asked anew each time: the same request may have activated the extension meanwhile. */
    public boolean isAsked() {
        return first.isAsked();
    }

    /** What is asked, with how many contacts there are. */
    public String getQuestion() {
        return Texts.of("matching.first.question", first.contacts());
    }

    public void match() {
        if (Action.run(matching::start)) {
            Action.say("matching.first.started");
        }
    }

    public void goOn() {
        if (Action.run(first::goOnWithout)) {
            Action.say("matching.first.without");
        }
    }
}
