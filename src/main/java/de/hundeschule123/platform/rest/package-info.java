/**
 * The common parts of the REST interface: where it begins, how a request becomes a record, how an
 * answer is written, how refusals are answered, and how {@code /openapi} describes it all.
 *
 * <p>In come requests of the host application; out go JSON and, for every refusal, a problem
 * document with a German detail (RFC 9457). Knows no feature: each brings records of its own.
 */
package de.hundeschule123.platform.rest;
