/**
 * The protocol of a school's transfers ("Protokoll"): each document with all that happened to it,
 * and what people and the program did about the connection.
 *
 * <p>In come what a person looks for; out go pages, the course of one document, a file, and the
 * wishes to try again, which the outbox fulfils. Only reads; decides nothing about transfers.
 */
package de.hundeschule123.sevdesk.transfer.log;
