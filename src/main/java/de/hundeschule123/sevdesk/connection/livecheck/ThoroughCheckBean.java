package de.hundeschule123.sevdesk.connection.livecheck;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.time.GermanTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Shows the thorough check of the school's account, and begins one. */
@Named("thoroughCheck")
@RequestScoped
public class ThoroughCheckBean {

    @Inject private ThoroughCheck checks;

    public void start() {
        Action.run(checks::begin);
    }

    public boolean isUnderWay() {
        return checks.latest().filter(CheckRun::isUnderWay).isPresent();
    }

    public boolean isEnded() {
        return ended().isPresent();
    }

    private Optional<CheckRun> ended() {
        return checks.latest().filter(run -> !run.isUnderWay());
    }

    public String getEndedAt() {
        return ended().map(run -> GermanTime.inWords(run.ended())).orElse("");
    }

    public List<Finding> getRefuted() {
        return of(Verdict.REFUTED);
    }

    public List<Finding> getOpen() {
        return of(Verdict.OPEN);
    }

    public List<Finding> getProven() {
        return of(Verdict.PROVEN);
    }

    private List<Finding> of(Verdict verdict) {
        return ended().map(run -> run.of(verdict)).orElse(List.of());
    }
}
