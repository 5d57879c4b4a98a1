/**
 * Matches a school's customers with the contacts of its account, the batch job behind "Sevdesk
 * Kunden zuordnen", and keeps the result until the next matching.
 *
 * <p>In come the wish of a person of the school and their choices; out go links with contacts and
 * lists for the screen. It only reads in sevdesk. The steps stand in {@code
 * META-INF/batch-jobs/match-customers.xml}.
 */
package de.hundeschule123.sevdesk.contact.matching;
