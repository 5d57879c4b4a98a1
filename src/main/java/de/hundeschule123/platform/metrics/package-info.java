/**
 * Lets features measure themselves: gauges that read the database at most once in a few seconds.
 *
 * <p>No label ever names a school or a person: whoever may see figures need not know whose they
 * are.
 */
package de.hundeschule123.platform.metrics;
