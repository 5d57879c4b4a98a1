/**
 * What people have entered in sevdesk by hand, and their word on whether it is a document of ours.
 *
 * <p>In come a school's line and the days of its documents; out go entries to compare with, kept
 * suggestions, and the links that a person has confirmed.
 */
package de.hundeschule123.sevdesk.backfill.known;
