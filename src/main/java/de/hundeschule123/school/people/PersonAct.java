package de.hundeschule123.school.people;

import de.hundeschule123.school.trail.Act;

/** What is done about the people of a school and their passwords, as the trail keeps it. */
public enum PersonAct implements Act {
    SCHOOL_OPENED,
    SCHOOL_RENAMED,
    USER_INVITED,
    USER_DISABLED,
    USER_ENABLED,
    USER_REMOVED,
    USER_ROLE_CHANGED,
    PASSWORD_SET,
    PASSWORD_CHANGED,
    PASSWORD_LINK_SENT,
    ACCESS_LINK_GIVEN;

    @Override
    public Area area() {
        return Area.PEOPLE;
    }
}
