/**
 * The measurements on a whole server: each is a program that {@code ./bench} starts and that prints
 * its figures.
 *
 * <p>In come sizes; out go figures for docs/benchmarks.md. It knows the application by its pages,
 * its REST interface and its database, and sevdesk by the sandbox.
 */
package de.hundeschule123.bench;
