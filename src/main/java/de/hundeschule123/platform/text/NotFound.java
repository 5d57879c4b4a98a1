package de.hundeschule123.platform.text;

/** Something that does not exist in this school; of another school's things we say the same. */
public class NotFound extends Declined {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("error.notFound");
    }

    @Override
    public Reason reason() {
        return Reason.NOT_THERE;
    }
}
