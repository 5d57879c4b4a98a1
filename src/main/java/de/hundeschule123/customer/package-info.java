/**
 * The customers of a dog school, persons and companies, with their screens and REST addresses.
 *
 * <p>In come details typed by a person or sent by the host application; out go customers for
 * invoices. Knows nothing of sevdesk.
 */
package de.hundeschule123.customer;
