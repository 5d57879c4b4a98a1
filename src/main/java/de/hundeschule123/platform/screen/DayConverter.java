package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.input.GermanDay;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;

/** Reads and shows a day: what is typed is wholly understood or refused. */
@FacesConverter("day")
public class DayConverter extends FieldConverter<LocalDate> {

    public DayConverter() {
        super(GermanDay::read, GermanDay::write);
    }
}
