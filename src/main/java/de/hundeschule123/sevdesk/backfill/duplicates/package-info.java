/**
 * Finds what people have entered in sevdesk by hand, and keeps their word on whether it is a
 * document of ours.
 *
 * <p>In come a school's account and the days of its documents; out go entries to compare with, kept
 * suggestions, and the links that a person has confirmed.
 */
package de.hundeschule123.sevdesk.backfill.duplicates;
