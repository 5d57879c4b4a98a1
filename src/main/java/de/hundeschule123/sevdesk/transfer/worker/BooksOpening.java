package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.Line;

/** The opening of a school's books over its line. */
public interface BooksOpening {

    Books open(Line line);
}
