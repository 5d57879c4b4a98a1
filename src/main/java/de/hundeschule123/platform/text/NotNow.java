package de.hundeschule123.platform.text;

/** Refuses what will be possible again in a moment; nothing was changed. */
public class NotNow extends Declined {

    private static final long serialVersionUID = 1L;

    public NotNow(String key, Object... parameters) {
        super(key, parameters);
    }

    @Override
    public Reason reason() {
        return Reason.NOT_NOW;
    }
}
