/** The Sevdesk extension's settings and connection test for the host application. */
package de.hundeschule123.sevdesk.connection.rest;
