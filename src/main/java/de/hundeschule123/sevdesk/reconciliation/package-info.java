/**
 * Reconciles a school with its sevdesk account (Abgleich): for a period, our documents against what
 * lies there, one by one.
 *
 * <p>In come a period and what sevdesk lists of it; out go discrepancies, each with the action that
 * heals it and with what was done about it, and which documents are paid there. {@code comparison}
 * decides, {@code batch} reads and stores, {@code screen} and {@code rest} show. Writes nothing to
 * sevdesk: what a person orders goes through the doors of {@code transfer}.
 */
package de.hundeschule123.sevdesk.reconciliation;
