/**
 * Takes transfers back: what a run or a few transfers have made in sevdesk is removed there.
 *
 * <p>In comes a person's choice; out goes a job that orders the removals and tells how far they
 * are. What is removed, and what is left alone, is decided by the room of the transfers; this one
 * knows nothing of sevdesk's vouchers.
 */
package de.hundeschule123.sevdesk.transfer.undo;
