/** What contact links add to customers in the REST interface, and the start of a matching. */
package de.hundeschule123.sevdesk.contact.rest;
