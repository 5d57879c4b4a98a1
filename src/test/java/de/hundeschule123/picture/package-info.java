/**
 * Makes the pictures of all pages and dialogs by which people judge their looks: {@code
 * ./pictures}.
 */
package de.hundeschule123.picture;
