/**
 * The ground that measurements stand on: a whole server with its sandbox and its database, books
 * that were filled past the application, and what can be read off all of them.
 *
 * <p>In come sizes; out go a running server and samples. It knows no measurement.
 */
package de.hundeschule123.bench.ground;
