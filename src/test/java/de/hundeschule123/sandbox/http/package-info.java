/**
 * The way into the sandbox: the API, the control desk, and what a fault does to a connection.
 *
 * <p>In come HTTP requests; out go answers, or whatever an ordered fault makes of them. Knows
 * nothing of sevdesk's rules.
 */
package de.hundeschule123.sandbox.http;
