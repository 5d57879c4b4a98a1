/**
 * The lives of this server: which of them runs now, which are over for certain, and whether the
 * database is still the one they worked on.
 *
 * <p>In comes the folder of its data; out goes the name under which work is held. Knows no feature.
 */
package de.hundeschule123.platform.instance;
