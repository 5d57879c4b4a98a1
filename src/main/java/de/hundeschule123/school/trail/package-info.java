/**
 * The trail: who did what to which thing from where, only ever added to.
 *
 * <p>In come acts, each from the service that carries them out and in its transaction; who acts and
 * from where is taken from the running request. Out go entries for the owner, and a line in the
 * operator's security log for what touches access. Knows no feature: each room lists its own acts.
 */
package de.hundeschule123.school.trail;
