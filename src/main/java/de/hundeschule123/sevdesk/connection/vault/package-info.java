/**
 * The vault for API tokens: in come tokens and schools, out goes text that is worthless without the
 * key file. Knows nothing of settings or of sevdesk.
 */
package de.hundeschule123.sevdesk.connection.vault;
