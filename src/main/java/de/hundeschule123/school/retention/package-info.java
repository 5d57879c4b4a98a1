/**
 * How long a school keeps what the law leaves to it, and the nightly removal of what is older.
 *
 * <p>In come settings of an owner, and from each room what it keeps; out goes what is old enough,
 * in small pieces, with an entry in the trail. What the law wants kept is no setting and never
 * removed here.
 */
package de.hundeschule123.school.retention;
