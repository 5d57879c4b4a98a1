/**
 * The start of the application: what must be right before anything runs, and the refusal when it is
 * not.
 *
 * <p>In come the settings of the process and of the environment; out goes a migrated database, or
 * the end of the process with a message that says what to do. Knows no feature.
 */
package de.hundeschule123.platform.startup;
