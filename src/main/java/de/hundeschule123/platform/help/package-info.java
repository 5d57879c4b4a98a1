/**
 * The help: the user's manual and short articles beside it, read from the resource {@code
 * hilfe.txt} and shown on one page that can be searched. What comes in is that text, what goes out
 * is the page; it knows the addresses it links to as text alone.
 */
package de.hundeschule123.platform.help;
