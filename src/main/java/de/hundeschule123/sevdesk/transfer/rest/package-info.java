/** What transfers add to invoices in the REST interface. */
package de.hundeschule123.sevdesk.transfer.rest;
