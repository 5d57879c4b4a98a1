/**
 * The trail that transfers leave for people: what was asked of sevdesk and what it said, and
 * incidents that somebody must look at. Without secrets, bodies or names of customers.
 */
package de.hundeschule123.sevdesk.transfer.trail;
