package de.hundeschule123.sevdesk.transfer.work;

import de.hundeschule123.sevdesk.connection.Line;

/** The opening of a school's books over its line. */
interface BooksOpening {

    Books open(Line line);
}
