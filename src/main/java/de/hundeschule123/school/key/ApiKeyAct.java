package de.hundeschule123.school.key;

import de.hundeschule123.school.trail.Act;

/** What is done about API keys, as the trail keeps it. */
enum ApiKeyAct implements Act {
    KEY_CREATED,
    KEY_REVOKED;

    @Override
    public Area area() {
        return Area.PEOPLE;
    }
}
