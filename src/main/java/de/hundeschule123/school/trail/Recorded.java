package de.hundeschule123.school.trail;

/** Tells that an act was recorded; fired inside its transaction. */
record Recorded(Entry entry) {}
