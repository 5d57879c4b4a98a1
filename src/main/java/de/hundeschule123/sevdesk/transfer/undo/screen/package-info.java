/** The page on which transfers are taken back. */
package de.hundeschule123.sevdesk.transfer.undo.screen;
