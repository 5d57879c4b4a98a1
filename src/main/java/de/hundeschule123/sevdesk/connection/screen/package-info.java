/** The screens of the connection: the extension in the list, its configuration, its warnings. */
package de.hundeschule123.sevdesk.connection.screen;
