package de.hundeschule123.customer;

import de.hundeschule123.school.trail.Act;

/** What is done with customers, as the trail keeps it; under their number, never their name. */
enum CustomerAct implements Act {
    CUSTOMER_ADDED,
    CUSTOMER_CHANGED;

    @Override
    public Area area() {
        return Area.CUSTOMERS;
    }
}
