/**
 * What people see of contacts in sevdesk: the matching and its result on the configuration page,
 * the link of one customer, column and filter in the list of customers.
 */
package de.hundeschule123.sevdesk.contact.screen;
