/**
 * Carries calls to sevdesk: one request per call, a total deadline, lenient reading, failures by
 * what they mean.
 *
 * <p>Knows no operation by name.
 */
package de.hundeschule123.sevdesk.api.client;
