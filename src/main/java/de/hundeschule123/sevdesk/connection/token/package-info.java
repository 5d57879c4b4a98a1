/**
 * Encrypts API tokens at rest: in come tokens and schools, out goes text that is worthless without
 * the key file. Knows nothing of settings or of sevdesk.
 */
package de.hundeschule123.sevdesk.connection.token;
