package de.hundeschule123.sevdesk.connection.screen;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;

/** Marks the field of the token with what is wrong with what was pasted there. */
final class TokenField {

    private static final String FIELD = "sevdesk:token";

    private TokenField() {}

    static void refuse(String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        if (faces.getViewRoot().findComponent(FIELD) instanceof UIInput field) {
            field.setValid(false);
        }
    }
}
