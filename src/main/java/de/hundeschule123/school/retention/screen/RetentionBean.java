package de.hundeschule123.school.retention.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.retention.Kept;
import de.hundeschule123.school.retention.Retention;
import de.hundeschule123.school.retention.Retentions;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** Takes from the owner for how many days the school keeps what the law leaves to it. */
@Named("retention")
@ViewScoped
public class RetentionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Retentions retentions;
    @Inject private transient CurrentSchool school;

    private final Map<Kept, Integer> days = new EnumMap<>(Kept.class);

    @PostConstruct
    void open() {
        if (isOwner()) {
            days.putAll(retentions.current().days());
        }
    }

    private boolean isOwner() {
        return school.caller().filter(Caller::isOwner).isPresent();
    }

    /** The owner alone comes that far. */
    public void load() throws IOException {
        if (!isOwner()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            faces.responseComplete();
        }
    }

    public void save() {
        if (Action.run(() -> retentions.choose(new Retention(days)))) {
            Action.say("retention.saved");
        }
    }

    public Integer getAccess() {
        return days.get(Kept.ACCESS);
    }

    public void setAccess(Integer chosen) {
        days.put(Kept.ACCESS, chosen);
    }

    public Integer getDrafts() {
        return days.get(Kept.DRAFTS);
    }

    public void setDrafts(Integer chosen) {
        days.put(Kept.DRAFTS, chosen);
    }

    public Integer getWords() {
        return days.get(Kept.TRANSFER_WORDS);
    }

    public void setWords(Integer chosen) {
        days.put(Kept.TRANSFER_WORDS, chosen);
    }
}
