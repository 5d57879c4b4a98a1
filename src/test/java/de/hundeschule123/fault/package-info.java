/**
 * The proof that nothing is lost and nothing is doubled: the real server is killed while invoices
 * are committed and sevdesk misbehaves, then both sides are compared document by document.
 *
 * <p>In come a seed and how much shall go wrong; out go figures and whether both sides agree. It
 * knows the application only by its REST interface and sevdesk only by the sandbox's ledger.
 */
package de.hundeschule123.fault;
