/**
 * Leads an owner from the first sign-in to the last old document in sevdesk: token, customers, what
 * is older.
 *
 * <p>In come a pasted token and the owner's yes; out go wishes to the rooms that do the work. Keeps
 * nothing of its own: how far a school is, those rooms know, so that it can be left and resumed.
 */
package de.hundeschule123.sevdesk.setup;
