/**
 * The result of the last matching, which stays until the next: who was assigned, who is proposed,
 * where a person must choose, who has no counterpart.
 *
 * <p>In come findings of the matching job and the choices of people; out go lists for the screen
 * and links with contacts.
 */
package de.hundeschule123.sevdesk.contact.result;
