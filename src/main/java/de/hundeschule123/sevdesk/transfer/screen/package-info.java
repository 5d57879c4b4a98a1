/**
 * What the screens of documents show of their transfers: status word, link, cause, advice.
 *
 * <p>In come documents that a page shows; out go words and one action, "Erneut übertragen". Decides
 * nothing about transfers.
 */
package de.hundeschule123.sevdesk.transfer.screen;
