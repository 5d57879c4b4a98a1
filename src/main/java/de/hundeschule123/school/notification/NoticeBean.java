package de.hundeschule123.school.notification;

import de.hundeschule123.platform.screen.Action;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets a person choose when to be told by mail, and of what. */
@Named("notices")
@RequestScoped
public class NoticeBean {

    @Inject private NoticePreferences preferences;
    @Inject private Notices notices;

    private NoticeRhythm rhythm;
    private final Map<String, Boolean> wanted = new HashMap<>();

    @PostConstruct
    void read() {
        NoticeChoice own = preferences.own();
        rhythm = own.rhythm();
        for (NoticeTopic topic : NoticeTopic.values()) {
            wanted.put(topic.name(), own.topics().contains(topic));
        }
    }

    public void save() {
        NoticeChoice choice =
                new NoticeChoice(
                        rhythm,
                        Arrays.stream(NoticeTopic.values())
                                .filter(topic -> wanted.get(topic.name()))
                                .toList());
        if (Action.run(() -> preferences.choose(choice))) {
            Action.say("notice.saved");
        }
    }

    /** Whether mails are sent at all. */
    public boolean isPossible() {
        return notices.areTold();
    }

    public NoticeRhythm[] getRhythms() {
        return NoticeRhythm.values();
    }

    /** The words of all topics. */
    public List<String> getTopics() {
        return Arrays.stream(NoticeTopic.values()).map(NoticeTopic::name).toList();
    }

    /** Per word of a topic whether the person wants to hear of it. */
    public Map<String, Boolean> getWanted() {
        return wanted;
    }

    public NoticeRhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(NoticeRhythm rhythm) {
        this.rhythm = rhythm;
    }
}
