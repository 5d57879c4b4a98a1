package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.text.Declined;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;

/**
 * Brings a value through a field of a page and back: a refusal marks the field and leaves in it
 * what was typed.
 */
abstract class FieldConverter<T> implements Converter<T> {

    /**
     * What was typed; null when nothing was.
     *
     * @throws Declined when it is not understood
     */
    abstract T read(UIComponent field, String typed);

    /** The value as it stands in the field. */
    abstract String write(T value);

    @Override
    public T getAsObject(FacesContext faces, UIComponent field, String typed) {
        try {
            return read(field, typed);
        } catch (Declined refused) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null),
                    refused);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, T value) {
        return value == null ? "" : write(value);
    }
}
