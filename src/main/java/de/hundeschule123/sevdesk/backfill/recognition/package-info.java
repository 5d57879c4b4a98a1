/**
 * The recognition of documents that a person has entered in sevdesk by hand.
 *
 * <p>In come our document and what lies in sevdesk; out goes whether it is there, perhaps there, or
 * not there. Pure: knows neither database nor sevdesk.
 */
package de.hundeschule123.sevdesk.backfill.recognition;
