package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.input.SearchWords;
import de.hundeschule123.platform.text.Declined;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/** Limits a search field, said before anything is looked for. */
@FacesValidator("searchWords")
public class SearchWordsValidator implements Validator<String> {

    @Override
    public void validate(FacesContext faces, UIComponent field, String typed) {
        try {
            SearchWords.of(typed);
        } catch (Declined refused) {
            throw new ValidatorException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null),
                    refused);
        }
    }
}
