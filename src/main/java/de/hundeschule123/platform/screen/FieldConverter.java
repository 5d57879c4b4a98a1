package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.text.Declined;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.util.function.Function;

/**
 * Brings a value through a field of a page and back: a refusal marks the field and leaves in it
 * what was typed.
 */
abstract class FieldConverter<T> implements Converter<T> {

    private final Function<String, T> read;
    private final Function<T, String> write;

    FieldConverter(Function<String, T> read, Function<T, String> write) {
        this.read = read;
        this.write = write;
    }

    @Override
    public T getAsObject(FacesContext faces, UIComponent field, String typed) {
        try {
            return read.apply(typed);
        } catch (Declined refused) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null),
                    refused);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, T value) {
        return value == null ? "" : write.apply(value);
    }
}
