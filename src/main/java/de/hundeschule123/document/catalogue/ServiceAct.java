package de.hundeschule123.document.catalogue;

import de.hundeschule123.school.trail.Act;

/** What is done with the catalogue of services, as the trail keeps it. */
enum ServiceAct implements Act {
    SERVICE_ADDED,
    SERVICE_CHANGED,
    SERVICE_REMOVED;

    @Override
    public Area area() {
        return Area.SETTINGS;
    }
}
