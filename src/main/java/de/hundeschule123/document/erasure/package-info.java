/**
 * The erasure of a customer's data: what the law lets go goes, what it wants kept stays.
 *
 * <p>In comes an owner's wish, out goes a preview of what goes and what stays, and then the deed.
 * Extensions say through {@link de.hundeschule123.customer.CustomerTie} what they hold and whether
 * it must wait. Knows no sevdesk.
 */
package de.hundeschule123.document.erasure;
