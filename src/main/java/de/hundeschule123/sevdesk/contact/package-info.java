/**
 * Links customers with their contacts in sevdesk: found, created once, kept up to date.
 *
 * <p>In come customers of transfers and of the matching; out goes the contact to book on. Knows
 * nothing of documents and vouchers.
 */
package de.hundeschule123.sevdesk.contact;
