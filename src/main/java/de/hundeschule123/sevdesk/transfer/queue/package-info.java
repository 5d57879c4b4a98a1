/**
 * Holds the rows of transfers and all that decides who may move them: claims, permits, rate limits,
 * outages, wake-ups, and what people must be able to read of it.
 *
 * <p>In come promises, claims and outcomes; out go claims. Every move is one conditional statement
 * that carries its fence and is the same for all servers. Knows neither sevdesk nor who calls.
 */
package de.hundeschule123.sevdesk.transfer.queue;
