/**
 * The matrix of all routes: who may ask for what, and how each spelling of an address is judged.
 *
 * <p>In come the routes as the program itself declares them ({@link Routes}) and the table {@code
 * routes.txt}, which says what each caller is to be answered. A route without a line in it fails
 * the build in a second; the server is then asked each cell for real.
 */
package de.hundeschule123.route;
