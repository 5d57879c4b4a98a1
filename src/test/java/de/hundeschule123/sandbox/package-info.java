/**
 * A sevdesk to practise on: a small server that answers like sevdesk's REST API, remembers what it
 * was given across restarts, and fails on demand.
 *
 * <p>In come HTTP calls and orders for faults; out go sevdesk's answers and a German page showing
 * what arrived. Knows nothing of the application that calls it.
 */
package de.hundeschule123.sandbox;
