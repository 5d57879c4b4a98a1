package de.hundeschule123.sevdesk.transfer.dispatch;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message "this school has work in this lane", as text so that nothing is deserialised. */
record WakeUpMessage(SchoolId school, Lane lane) {

    private static final Pattern FORM = Pattern.compile("(LIVE|BULK) (\\d{1,18})");

    String text() {
        return lane + " " + school;
    }

    /** The call in a message's text; nothing when it is none of ours. */
    static Optional<WakeUpMessage> parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches() || Long.parseLong(form.group(2)) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new WakeUpMessage(
                        new SchoolId(Long.parseLong(form.group(2))), Lane.valueOf(form.group(1))));
    }
}
