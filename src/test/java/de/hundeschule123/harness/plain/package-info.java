/**
 * The application's own classes without a container: a database in memory, and hands that put the
 * parts together.
 */
package de.hundeschule123.harness.plain;
