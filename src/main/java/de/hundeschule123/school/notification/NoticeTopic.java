package de.hundeschule123.school.notification;

/** What a notice is about: by this people choose of what they want to hear. */
public enum NoticeTopic {
    CONNECTION,
    DOCUMENTS,
    RECONCILIATION
}
