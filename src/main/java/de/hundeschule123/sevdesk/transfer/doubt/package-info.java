/**
 * Documents of which nobody but a person can say whether they are in sevdesk already: what is
 * compared, what was found, and what the person has said to it.
 *
 * <p>In come what a comparison has found and a person's word; out go the traits of a document and
 * suggestions. Moves no transfer.
 */
package de.hundeschule123.sevdesk.transfer.doubt;
