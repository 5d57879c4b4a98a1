package de.hundeschule123.school;

import de.hundeschule123.platform.text.Declined;

/** Refuses to do for staff what only the owner (Inhaber) may do. */
class OwnerOnly extends Declined {

    private static final long serialVersionUID = 1L;

    public OwnerOnly() {
        super("error.ownerOnly");
    }

    @Override
    public Reason reason() {
        return Reason.NOT_ALLOWED;
    }
}
