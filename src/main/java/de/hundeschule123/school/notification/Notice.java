package de.hundeschule123.school.notification;

/**
 * A notice says what has happened, what that means and the one thing to do, and leads to where it
 * is done.
 *
 * @param cause by which the feature that tells it knows it again; a person is told one only once
 * @param content paragraphs with an empty line between
 * @param action the words on the way there
 * @param path the page with its parameters
 */
public record Notice(
        NoticeTopic topic,
        String cause,
        String title,
        String content,
        String action,
        String path) {}
