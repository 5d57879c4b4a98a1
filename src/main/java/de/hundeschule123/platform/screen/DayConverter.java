package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.input.YearLeftOut;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Reads and shows a day: what is typed is wholly understood or refused. The field says by its
 * attribute {@code yearLeftOut} what a day without a year means in it.
 */
@Dependent
@FacesConverter(value = "day", managed = true)
public class DayConverter extends FieldConverter<LocalDate> {

    private static final String YEAR = "yearLeftOut";

    @Inject private Clock clock;

    @Override
    LocalDate read(UIComponent field, String typed) {
        Object year = field.getAttributes().getOrDefault(YEAR, YearLeftOut.NEAREST.name());
        return GermanDay.read(typed, LocalDate.now(clock), YearLeftOut.valueOf(year.toString()));
    }

    @Override
    String write(LocalDate day) {
        return GermanDay.write(day);
    }
}
