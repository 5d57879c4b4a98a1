package de.hundeschule123.school.notification;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;

/** Keeps what each person wants to be told, changed by that person alone or by a link. */
@ApplicationScoped
@Transactional
class NoticePreferences {

    @Inject private NoticeRepository notices;
    @Inject private UserRepository users;
    @Inject private CurrentSchool current;
    @Inject private Trail trail;

    /** What the signed-in person has chosen, or what counts for their role. */
    NoticeChoice own() {
        long person = person();
        List<NoticeTopic> muted = notices.muted(person);
        return new NoticeChoice(
                notices.rhythm(person),
                Arrays.stream(NoticeTopic.values())
                        .filter(topic -> !muted.contains(topic))
                        .toList());
    }

    /** The signed-in person wants this from now on. */
    void choose(NoticeChoice wanted) {
        if (wanted.rhythm() != NoticeRhythm.OFF && wanted.topics().isEmpty()) {
            throw new Declined("notice.choice.nothing");
        }
        if (wanted.equals(own())) {
            return;
        }
        notices.choose(person(), wanted.rhythm());
        notices.mute(
                person(),
                Arrays.stream(NoticeTopic.values())
                        .filter(topic -> !wanted.topics().contains(topic))
                        .toList());
        trail.record(
                NoticeAct.NOTICES_CHOSEN,
                Texts.german("notice.rhythm." + wanted.rhythm()),
                String.join(
                        ", ",
                        wanted.topics().stream()
                                .map(topic -> Texts.german("notice.topic." + topic))
                                .toList()));
    }

    /** Whether a link ends anybody's notices; looking at it ends nothing. */
    boolean isKnown(UnsubscribeToken token) {
        return notices.holder(token.hash()).isPresent();
    }

    /**
     * Ends the notices of whoever got a link; once more changes nothing.
     *
     * @throws Declined when nobody got it
     */
    void end(UnsubscribeToken token) {
        long person =
                notices.holder(token.hash())
                        .orElseThrow(() -> new Declined("notice.unsubscribe.unknown"));
        User user =
                users.lock(person).orElseThrow(() -> new Declined("notice.unsubscribe.unknown"));
        if (notices.rhythm(person) == NoticeRhythm.OFF) {
            return;
        }
        notices.choose(person, NoticeRhythm.OFF);
        trail.record(
                user.school(),
                Actor.person(user),
                NoticeAct.NOTICES_ENDED_BY_LINK,
                user.getEmail(),
                null);
    }

    private long person() {
        return current.user().map(SignedInUser::userId).orElseThrow();
    }
}
