package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.input.GermanNumber;
import jakarta.faces.component.UIComponent;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** Reads and shows an amount in euro: what is typed is wholly understood or refused. */
@FacesConverter("amount")
public class AmountConverter extends FieldConverter<BigDecimal> {

    @Override
    BigDecimal read(UIComponent field, String typed) {
        return GermanNumber.AMOUNT.read(typed);
    }

    @Override
    String write(BigDecimal value) {
        return GermanNumber.AMOUNT.write(value);
    }
}
