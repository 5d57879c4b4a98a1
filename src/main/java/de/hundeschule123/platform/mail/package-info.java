/**
 * Mails to people: written down in the transaction that causes them, sent later, tried again, and
 * given up where somebody sees it.
 *
 * <p>In comes a mail from any room; out goes the same mail by SMTP, once where that can be told.
 * Knows no feature: what a link in a mail opens is made by the room that asks for it.
 */
package de.hundeschule123.platform.mail;
