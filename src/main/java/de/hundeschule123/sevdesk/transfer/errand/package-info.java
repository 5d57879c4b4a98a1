/**
 * The reading of what a worker must know before the first call to sevdesk.
 *
 * <p>In comes a claim; out go the school's line, the document and its customer, read once and
 * independent of the database from then on.
 */
package de.hundeschule123.sevdesk.transfer.errand;
