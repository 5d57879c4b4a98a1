/** Customers for the host application: kept and read by their number. */
package de.hundeschule123.customer.rest;
