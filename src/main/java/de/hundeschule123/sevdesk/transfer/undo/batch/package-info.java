/**
 * The Jakarta Batch job that orders removals: one short act, for the removals keep going by
 * themselves.
 */
package de.hundeschule123.sevdesk.transfer.undo.batch;
