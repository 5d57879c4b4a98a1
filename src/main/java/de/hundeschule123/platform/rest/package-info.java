/**
 * The manners of the REST interface: where it begins, how input is read, how refusals are answered.
 *
 * <p>In come requests of the host application; out go JSON and, for every refusal, a problem
 * document with a German detail (RFC 9457). Knows no feature.
 */
package de.hundeschule123.platform.rest;
