/**
 * What a person chooses for transfer, and which of it can go.
 *
 * <p>In come named documents or a search; out go candidates with their standing and a preview.
 * Changes nothing.
 */
package de.hundeschule123.sevdesk.backfill.choice;
