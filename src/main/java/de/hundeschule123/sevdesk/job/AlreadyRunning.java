package de.hundeschule123.sevdesk.job;

import de.hundeschule123.platform.text.WrongState;

/** Refuses a second job of one kind in a school while the first is not over. */
public class AlreadyRunning extends WrongState {

    private static final long serialVersionUID = 1L;

    AlreadyRunning(JobKind kind) {
        super("job." + kind + ".alreadyRunning");
    }
}
