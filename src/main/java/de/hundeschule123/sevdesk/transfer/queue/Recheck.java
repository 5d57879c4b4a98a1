package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.school.SchoolId;

/**
 * A recheck is the question whether an arrived document has a second voucher.
 *
 * @param voucher the one that it is known by, in the present account
 * @param takesBack whether it lessens revenue, so that either may lie on the opposite side
 */
public record Recheck(
        SchoolId school, long document, DocumentNumber number, String voucher, boolean takesBack) {}
