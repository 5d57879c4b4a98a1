/**
 * The page Änderungen: the trail as the owner of a school reads it, and as a file.
 *
 * <p>In comes what the owner looks for, out go entries with links to what they name.
 */
package de.hundeschule123.school.trail.screen;
