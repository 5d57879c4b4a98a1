/**
 * The words for how a connection stands: switched on or off, held and why, what the test found.
 * Values alone.
 */
package de.hundeschule123.sevdesk.connection.status;
