package de.hundeschule123.school.trail;

import java.util.Collection;
import java.util.Map;

/** Knows the pages of things that entries of the trail name; each room for its own. */
public interface LinkedThings {

    /** Whether entries of an area name things of this room. */
    boolean areNamedIn(Act.Area area);

    /** The addresses of the pages of those things that exist, by their names. */
    Map<String, String> pages(Collection<String> things);
}
