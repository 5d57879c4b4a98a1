/**
 * Chooses the accounts on which a school's revenue is booked: what sevdesk offers, what the rule
 * takes, what the owner wants instead. Values alone.
 */
package de.hundeschule123.sevdesk.connection.account;
