package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.input.GermanNumber;
import jakarta.faces.component.UIComponent;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** Reads and shows a quantity: what is typed is wholly understood or refused. */
@FacesConverter("quantity")
public class QuantityConverter extends FieldConverter<BigDecimal> {

    @Override
    BigDecimal read(UIComponent field, String typed) {
        return GermanNumber.QUANTITY.read(typed);
    }

    @Override
    String write(BigDecimal value) {
        return GermanNumber.QUANTITY.write(value);
    }
}
