/**
 * The security log: one line per event that an operator must be able to follow and to alarm on.
 *
 * <p>In come events with their fields, out goes a line in a stable form under a logger name of its
 * own. Knows no feature and writes no secret and no customer's data.
 */
package de.hundeschule123.platform.security;
