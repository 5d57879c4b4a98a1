/**
 * Time as the application sees it: whoever needs the present injects a {@link java.time.Clock}.
 *
 * <p>Nothing comes in; out goes the clock, which tests may replace. Knows no feature.
 */
package de.hundeschule123.platform.time;
