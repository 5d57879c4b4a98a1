package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.school.trail.Act;

/** What is done about the links of customers with contacts, as the trail keeps it. */
public enum ContactAct implements Act {
    CONTACT_LINKED,
    CONTACT_LINK_REMOVED,
    MATCHING_DECLINED;

    @Override
    public Area area() {
        return Area.CUSTOMERS;
    }
}
