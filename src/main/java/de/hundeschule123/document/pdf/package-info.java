/**
 * The paper form of invoices: a committed invoice goes in, a PDF in the manner of DIN 5008 with
 * everything that § 14 Abs. 4 UStG asks for comes out, in a form that archives (PDF/A-3), screen
 * readers (PDF/UA-1) and readers of electronic invoices take; of a draft a preview, marked as one.
 *
 * <p>The page is a tree of HTML elements, so no text can become markup, and everything it needs
 * (fonts, style sheet) lies beside these classes: nothing is fetched. The same invoice always gives
 * the same bytes. Must not know the database, requests or screens.
 */
package de.hundeschule123.document.pdf;
