package de.hundeschule123.school.notification;

/** When a person is told. */
public enum NoticeRhythm {
    IMMEDIATELY,
    DAILY,
    WEEKLY,
    OFF
}
