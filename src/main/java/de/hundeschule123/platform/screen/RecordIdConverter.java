package de.hundeschule123.platform.screen;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * Reads the id in a page's address; one that cannot be an id is that of nothing, so that the page
 * answers as for every other thing that is not there.
 */
@FacesConverter("recordId")
public class RecordIdConverter implements Converter<Long> {

    private static final long NOTHING = 0;

    @Override
    public Long getAsObject(FacesContext faces, UIComponent parameter, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.matches("[0-9]{1,18}") ? Long.parseLong(value) : NOTHING;
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent parameter, Long value) {
        return value == null ? "" : value.toString();
    }
}
