/**
 * The application's own classes without a container: a PostgreSQL database for each test,
 * transactions as the container would begin and end them, and hands that put the parts together.
 */
package de.hundeschule123.harness.plain;
