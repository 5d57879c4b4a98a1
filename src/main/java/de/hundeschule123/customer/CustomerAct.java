package de.hundeschule123.customer;

import de.hundeschule123.school.trail.Act;

/** What is done with customers, as the trail keeps it; under their number, never their name. */
enum CustomerAct implements Act {
    CUSTOMER_ADDED,
    CUSTOMER_CHANGED,
    CUSTOMER_ERASED,
    CUSTOMER_REMOVED;

    @Override
    public Area area() {
        return Area.CUSTOMERS;
    }
}
