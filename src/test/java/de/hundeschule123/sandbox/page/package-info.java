/**
 * The German pages that show a person what arrived in the sandbox.
 *
 * <p>In come a browser's requests; out go the list of accounts, one contact, one voucher, one PDF.
 * Only looks, never changes anything; knows nothing of faults.
 */
package de.hundeschule123.sandbox.page;
