/**
 * The page Abgleich: a period is compared, what does not fit is shown with what heals it, and told
 * as a file and on paper.
 */
package de.hundeschule123.sevdesk.reconciliation.screen;
