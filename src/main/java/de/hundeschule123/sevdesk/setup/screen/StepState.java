package de.hundeschule123.sevdesk.setup.screen;

import de.hundeschule123.platform.text.Texts;

/** How far a step of the set-up is. */
public enum StepState {
    /** It needs the one before it. */
    LATER("LATER"),
    /** It is the owner's turn. */
    NOW("PENDING"),
    /** It goes on by itself. */
    RUNNING("RUNNING"),
    DONE("COMPLETED");

    private final String mark;

    StepState(String mark) {
        this.mark = mark;
    }

    /** The name by which the state is coloured. */
    public String getMark() {
        return mark;
    }

    public String getWord() {
        return Texts.of("setup.state." + this);
    }
}
