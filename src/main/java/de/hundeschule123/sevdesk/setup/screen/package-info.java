/** The page on which Sevdesk is set up in three steps. */
package de.hundeschule123.sevdesk.setup.screen;
