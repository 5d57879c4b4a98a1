/**
 * Selects documents for transfer, and says which of them can go.
 *
 * <p>In come named documents or a search; out go documents with their eligibility and a preview.
 * Changes nothing.
 */
package de.hundeschule123.sevdesk.backfill.selection;
