/**
 * The ground that tests of the whole application stand on: the real server process, and the one
 * server that all container tests share.
 *
 * <p>In come ports, folders and environment; out goes a running server that can be stopped or
 * killed. Knows no feature.
 */
package de.hundeschule123.harness;
