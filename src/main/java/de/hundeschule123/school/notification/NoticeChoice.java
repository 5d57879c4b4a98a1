package de.hundeschule123.school.notification;

import java.util.List;

/** What one person has chosen: when to be told, and of what. */
record NoticeChoice(NoticeRhythm rhythm, List<NoticeTopic> topics) {

    NoticeChoice {
        topics = List.copyOf(topics);
    }
}
