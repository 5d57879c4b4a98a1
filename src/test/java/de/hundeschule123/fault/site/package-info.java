/**
 * The site of a run: which servers there are, on which database and broker, and the lines between
 * them that can fall silent.
 *
 * <p>In comes a {@link de.hundeschule123.fault.site.Layout}; out go servers that can be killed and
 * parts that can fail. Knows neither invoices nor sevdesk.
 */
package de.hundeschule123.fault.site;
