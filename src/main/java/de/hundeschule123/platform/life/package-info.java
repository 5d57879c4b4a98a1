/**
 * The lives of this server: which of them runs now, and which are over for certain.
 *
 * <p>In comes the folder of its data; out goes the name under which work is held. Knows no feature.
 */
package de.hundeschule123.platform.life;
