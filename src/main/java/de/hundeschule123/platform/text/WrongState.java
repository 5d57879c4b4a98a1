package de.hundeschule123.platform.text;

/** Refuses what the present state of things does not allow. */
public class WrongState extends Declined {

    private static final long serialVersionUID = 1L;

    public WrongState(String key, Object... parameters) {
        super(key, parameters);
    }

    @Override
    public Reason reason() {
        return Reason.WRONG_STATE;
    }
}
