package de.hundeschule123.school.notification;

/** A notice that one person is to be told now, or that it is healed. */
record PendingNotice(
        long id,
        NoticeTopic topic,
        String title,
        String content,
        String action,
        String path,
        boolean healed) {}
