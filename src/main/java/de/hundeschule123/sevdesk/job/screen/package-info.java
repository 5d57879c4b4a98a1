/**
 * Shows what jobs a school has running, whichever feature they belong to.
 *
 * <p>Knows of a feature only the page on which its job can be followed.
 */
package de.hundeschule123.sevdesk.job.screen;
