/** What an account says of itself: bookkeeping version, users, revenue accounts. */
package de.hundeschule123.sevdesk.api.account;
