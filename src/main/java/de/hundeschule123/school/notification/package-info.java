/**
 * Tells the people of a school by mail what they have not asked for: each when and of what they
 * want it, each cause once, and once more when it is healed.
 *
 * <p>In come notices of the features and the choices of people; out go mails. What is told lies in
 * the database from the transaction that decided it until its mail is written down. Knows no
 * feature: what a notice says is the business of the room that gives it.
 */
package de.hundeschule123.school.notification;
