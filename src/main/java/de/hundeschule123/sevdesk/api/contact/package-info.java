/** sevdesk's contacts with their addresses and ways of communication. */
package de.hundeschule123.sevdesk.api.contact;
