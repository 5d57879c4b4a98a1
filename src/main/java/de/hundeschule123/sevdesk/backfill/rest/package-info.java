/** The transfer of existing documents in the REST interface. */
package de.hundeschule123.sevdesk.backfill.rest;
