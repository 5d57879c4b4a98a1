/** Walks of a person through the application in a real browser, by the words of the manual. */
package de.hundeschule123.walk;
