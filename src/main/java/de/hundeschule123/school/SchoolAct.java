package de.hundeschule123.school;

import de.hundeschule123.school.trail.Act;

/** What is done in a school about itself and its people, as the trail keeps it. */
public enum SchoolAct implements Act {
    SIGNED_IN(Area.ACCESS),
    SIGN_IN_REFUSED(Area.ACCESS),
    SIGNED_OUT(Area.ACCESS),
    HOST_ACCOUNT_BOUND(Area.ACCESS),
    LETTERHEAD_CHANGED(Area.SETTINGS),
    LOGO_CHANGED(Area.SETTINGS),
    LOGO_REMOVED(Area.SETTINGS),
    RETENTION_CHANGED(Area.SETTINGS),
    OLD_REMOVED(Area.SETTINGS);

    private final Area area;

    SchoolAct(Area area) {
        this.area = area;
    }

    @Override
    public boolean isRefusal() {
        return this == SIGN_IN_REFUSED;
    }

    @Override
    public Area area() {
        return area;
    }
}
