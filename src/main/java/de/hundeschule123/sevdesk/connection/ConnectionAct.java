package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.trail.Act;

/** What is done about a school's connection, as the trail keeps it; never a token. */
public enum ConnectionAct implements Act {
    TOKEN_GIVEN(Area.PEOPLE),
    TOKEN_ADOPTED(Area.PEOPLE),
    TOKEN_TRIED(Area.PEOPLE),
    TOKEN_DROPPED(Area.PEOPLE),
    CONNECTION_TESTED(Area.SETTINGS),
    CONNECTION_CHECKED(Area.SETTINGS),
    EXTENSION_ACTIVATED(Area.SETTINGS),
    EXTENSION_DEACTIVATED(Area.SETTINGS),
    TRANSFER_SETTINGS_CHANGED(Area.SETTINGS),
    REVENUE_ACCOUNT_CHOSEN(Area.SETTINGS),
    SERVICE_ACCOUNT_CHOSEN(Area.SETTINGS),
    ACCOUNT_ENTERED(Area.SETTINGS),
    TRANSFERS_TRIED_AGAIN(Area.SETTINGS);

    private final Area area;

    ConnectionAct(Area area) {
        this.area = area;
    }

    @Override
    public Area area() {
        return area;
    }
}
