/** The comparison of both sides for the host application. */
package de.hundeschule123.sevdesk.reconciliation.rest;
