/**
 * The electronic form of an invoice (EN 16931, in the syntax of ZUGFeRD 2 and Factur-X): a
 * committed invoice goes in, the XML that lies inside its PDF comes out, with the very figures of
 * the paper; or the reason for which there can be none.
 *
 * <p>The norm thinks in net prices, dog schools in gross ones: {@link
 * de.hundeschule123.document.einvoice.NetAmounts} says how the one becomes the other without a cent
 * lost. Must not know the database, requests, screens or how a PDF is made.
 */
package de.hundeschule123.document.einvoice;
