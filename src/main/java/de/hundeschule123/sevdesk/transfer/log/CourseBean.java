package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.sevdesk.transfer.screen.DecisionBean;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** Shows the course of one document on its way into sevdesk. */
@Named("transferCourse")
@ViewScoped
public class CourseBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient TransferLog log;
    @Inject private transient DecisionBean decisions;

    private Long id;
    private transient Document document;

    /** Opens the page; what is never transferred, or another school's, has none. */
    public void load() throws IOException {
        try {
            document = log.document(id == null ? 0 : id);
        } catch (NotFound unknown) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    public Document getDocument() {
        if (document == null && id != null) {
            document = log.document(id);
        }
        return document;
    }

    /** What happened so far, the latest first. */
    public List<CourseStep> getSteps() {
        return log.course(getDocument(), decisions.log(id));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
