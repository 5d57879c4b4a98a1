package de.hundeschule123.school.session;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.time.GermanTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Shows a person the own sessions, and ends those that the person does not know or need. */
@Named("ownSessions")
@RequestScoped
public class OwnSessionsBean {

    /** Names the session of a row by itself, for rows may have moved since the page was shown. */
    private static final String CHOSEN = "session";

    @Inject private OwnSessions sessions;
    @Inject private FacesContext faces;

    private List<Row> rows;

    /** A session as a row of the page. */
    public record Row(
            long id, String browser, String place, String since, String seen, boolean present) {}

    public List<Row> getRows() {
        if (rows == null) {
            rows = sessions.all().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(OpenSession one) {
        return new Row(
                one.id(),
                BrowserName.spoken(one.browser()),
                one.place(),
                GermanTime.moment(one.since()),
                GermanTime.moment(one.seen()),
                sessions.isThis(one));
    }

    public boolean isOthers() {
        return getRows().stream().anyMatch(row -> !row.present());
    }

    public void end() {
        if (Action.run(() -> sessions.end(chosen()))) {
            Action.say("session.ended");
        }
        rows = null;
    }

    private long chosen() {
        return Optional.ofNullable(faces.getExternalContext().getRequestParameterMap().get(CHOSEN))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }

    public void endOthers() {
        if (Action.run(sessions::endOthers)) {
            Action.say("session.ended.others");
        }
        rows = null;
    }
}
