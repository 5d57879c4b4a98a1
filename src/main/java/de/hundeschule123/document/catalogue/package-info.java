/**
 * The catalogue of what a school sells again and again (Leistungen): name, usual price, VAT rate.
 *
 * <p>In come the owner's words; out go the services from which lines of invoices are filled. A line
 * keeps the id of its service, so that extensions can treat one service unlike another; what
 * becomes of the service later changes no line. Knows nothing of invoices.
 */
package de.hundeschule123.document.catalogue;
