/**
 * The page Datenschutz: what the school keeps and for how long, for its owner.
 *
 * <p>In come the days that the owner chooses, out goes what is kept by law beside them.
 */
package de.hundeschule123.school.retention.screen;
