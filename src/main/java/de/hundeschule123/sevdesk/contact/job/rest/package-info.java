/** The start of a matching by the host application. */
package de.hundeschule123.sevdesk.contact.job.rest;
