package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;

/**
 * Drops what ties a school to its present sevdesk account: links and vouchers that would mean
 * nothing in another one. Each room that keeps such ids tells of its own.
 */
public interface AccountBoundData {

    /** Whether anything of the school belongs to its present account. */
    boolean any(SchoolId school);
}
