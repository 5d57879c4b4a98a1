/** What the contact link adds to customers in the REST interface. */
package de.hundeschule123.sevdesk.contact.rest;
