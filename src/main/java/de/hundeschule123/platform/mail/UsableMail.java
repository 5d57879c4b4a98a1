package de.hundeschule123.platform.mail;

import de.hundeschule123.platform.startup.StartCondition;

/** Demands that mails can be sent where they shall be. */
public class UsableMail implements StartCondition {

    @Override
    public void demand() {
        SmtpSettings.configured();
    }
}
