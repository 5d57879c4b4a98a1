/**
 * Recognizes documents that lie in sevdesk already, entered by hand or sent earlier.
 *
 * <p>In come our document and what lies in sevdesk; out goes whether it is there, perhaps there, or
 * not there. Pure: reads sevdesk's rows, and asks neither database nor sevdesk.
 */
package de.hundeschule123.sevdesk.transfer.recognition;
