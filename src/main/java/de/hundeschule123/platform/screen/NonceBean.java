package de.hundeschule123.platform.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * Gives the forms of pages without scripts the nonce of their page, which PrimeFaces demands back
 * with each form and otherwise adds by a script.
 */
@Named("nonce")
@RequestScoped
public class NonceBean {

    @Inject private FacesContext faces;

    public String getValue() {
        return PrimeFacesContext.getCspState(faces).getNonce();
    }
}
