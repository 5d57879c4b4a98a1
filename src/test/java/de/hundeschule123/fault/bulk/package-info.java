/**
 * The proof for the transfer of existing documents: the real server is killed again and again while
 * a bulk transfer recognises, promises and sends, then both sides are compared document by
 * document.
 *
 * <p>In come a seed and how much shall go wrong; out go figures and whether both sides agree. It
 * knows the application only by its REST interface and sevdesk only by the sandbox's ledger.
 */
package de.hundeschule123.fault.bulk;
