package de.hundeschule123.platform.rest;

import java.util.Map;

/** An answer to which extensions add fields: a record that holds them by their names. */
public interface ExtendedAnswer {

    Map<String, Record> extensions();
}
