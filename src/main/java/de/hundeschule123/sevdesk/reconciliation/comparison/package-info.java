/**
 * Compares one document with what lies in sevdesk, and tells what does not fit.
 *
 * <p>In come our document and the entries that are or could be it; out go discrepancies. Pure: asks
 * neither database nor sevdesk.
 */
package de.hundeschule123.sevdesk.reconciliation.comparison;
