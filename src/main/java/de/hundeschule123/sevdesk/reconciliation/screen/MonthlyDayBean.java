package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.sevdesk.reconciliation.MonthlyDay;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Lets the owner choose on which day of the month both sides are compared by themselves. */
@Named("reconciliationSchedule")
@RequestScoped
public class MonthlyDayBean {

    @Inject private MonthlyDay monthly;

    private Integer day;

    @PostConstruct
    void look() {
        OptionalInt chosen = monthly.chosen();
        day = chosen.isPresent() ? chosen.getAsInt() : null;
    }

    public Integer getDay() {
        return day;
    }

    public void setDay(Integer day) {
        this.day = day;
    }

    public List<Integer> getDays() {
        return IntStream.rangeClosed(1, MonthlyDay.LAST).boxed().toList();
    }

    /** Keeps the choice and says so. */
    public void choose() {
        if (Action.run(() -> monthly.choose(day))) {
            if (day == null) {
                Action.say("reconciliation.monthly.ended");
            } else {
                Action.say("reconciliation.monthly.chosen", day);
            }
        }
    }
}
