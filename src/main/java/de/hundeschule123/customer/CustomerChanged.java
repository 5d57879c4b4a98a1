package de.hundeschule123.customer;

import de.hundeschule123.school.SchoolId;

/**
 * The event that the details of an existing customer were changed, fired inside the transaction.
 */
public record CustomerChanged(SchoolId school, long customer) {}
