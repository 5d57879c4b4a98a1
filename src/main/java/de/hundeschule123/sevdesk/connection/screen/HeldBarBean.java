package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.sevdesk.connection.check.ConnectionCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Has the connection tested from whichever page a person sees that it is held. */
@Named("heldBar")
@RequestScoped
public class HeldBarBean {

    @Inject private ConnectionCheck check;
    @Inject private SevdeskExtensionBean extension;

    /** Tests the connection and says what came of it. */
    public void test() {
        if (Action.run(check::run)) {
            extension.changed();
            if (extension.getView().isWorking()) {
                Action.say("bar.works");
            } else {
                Action.warn("bar.stillHeld", extension.getView().getTestSentence());
            }
        }
    }
}
