/** The transfer of existing documents on the page "Belege": preview, start, progress, failures. */
package de.hundeschule123.sevdesk.backfill.screen;
