package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;

/**
 * Tells what ties a school to a sevdesk account: links and vouchers that mean nothing in another
 * one. Each room that keeps such ids tells of its own, and keeps them per account when it hears of
 * {@link AccountReplaced}.
 */
public interface AccountBoundData {

    /** How much of the school belongs to its present account. */
    AccountTies present(SchoolId school);

    /** How much is kept for an account that the school has left. */
    AccountTies kept(SchoolId school, String account);

    /** Whether something is under way whose outcome belongs to the present account. */
    boolean isUnderWay(SchoolId school);
}
