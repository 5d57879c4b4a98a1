package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.sevdesk.connection.Line;

/** The opening of a school's contacts over its line. */
interface ContactBooksOpening {

    ContactBooks open(Line line);
}
