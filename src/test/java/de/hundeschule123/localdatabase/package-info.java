/**
 * The PostgreSQL for trying and testing: unpacked from a library, kept in a folder of its own, open
 * to this machine alone and behind a password. It is no part of the application, which is given an
 * address.
 */
package de.hundeschule123.localdatabase;
