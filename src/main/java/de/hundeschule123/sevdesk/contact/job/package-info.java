/**
 * The background job behind "Sevdesk Kunden zuordnen": fetches the contacts, removes links whose
 * contact is gone, compares names, saves links and findings. It only reads in sevdesk.
 *
 * <p>In comes the wish of a person of the school; out go links and the result that stays. The steps
 * stand in {@code META-INF/batch-jobs/match-customers.xml}.
 */
package de.hundeschule123.sevdesk.contact.job;
