/** Invoices for the host application: drafted, committed, cancelled, listed, printed. */
package de.hundeschule123.document.rest;
