package de.hundeschule123.platform.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Collects what the page has to say after a request, each sentence with the field that it is about;
 * the page's script brings it there.
 */
@Named("said")
@RequestScoped
public class SaidBean {

    @Inject private FacesContext faces;

    /**
     * A sentence.
     *
     * @param field the id of the field that it is about; null where it is about the whole
     */
    public record Sentence(String style, String text, String field) {}

    public List<Sentence> getSentences() {
        List<Sentence> sentences = new ArrayList<>();
        Iterator<String> fields = faces.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            for (FacesMessage message : faces.getMessageList(field)) {
                message.rendered();
                sentences.add(
                        new Sentence(style(message.getSeverity()), message.getSummary(), field));
            }
        }
        return sentences;
    }

    private static String style(FacesMessage.Severity severity) {
        if (severity == FacesMessage.SEVERITY_INFO) {
            return "said-info";
        }
        return severity == FacesMessage.SEVERITY_WARN ? "said-warn" : "said-error";
    }
}
