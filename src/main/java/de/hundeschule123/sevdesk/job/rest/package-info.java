/** The progress of background jobs for the host application. */
package de.hundeschule123.sevdesk.job.rest;
