/**
 * The figures with which a day begins: what has arrived, what waits, what has failed and why.
 *
 * <p>Each is the extent of a list that it leads to. Only counts; decides nothing about transfers.
 */
package de.hundeschule123.sevdesk.transfer.overview;
