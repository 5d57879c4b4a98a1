/** Taking transfers back in the REST interface. */
package de.hundeschule123.sevdesk.transfer.undo.rest;
