/**
 * Removes vouchers from sevdesk that we have made there, as surely as they were brought there.
 *
 * <p>In comes a person's order for a document's voucher, or for one that is there twice; out goes a
 * row that says whether it was removed or why it was left alone. After a removal the document has
 * no transfer and can be transferred anew. What was linked and not made by us is never removed.
 * Knows neither the jobs nor the screens from which removals are ordered.
 */
package de.hundeschule123.sevdesk.transfer.removal;
