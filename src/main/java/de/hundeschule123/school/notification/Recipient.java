package de.hundeschule123.school.notification;

/**
 * A recipient is a person who may be told: somebody of the school who is let in.
 *
 * @param school as it is called
 */
record Recipient(long id, String name, String email, String school, NoticeRhythm rhythm) {}
