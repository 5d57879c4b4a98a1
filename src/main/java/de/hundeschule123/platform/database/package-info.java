/**
 * The database: where it is, its migrations, and the guards that it keeps by itself.
 *
 * <p>Knows tables only as far as a guard must name them, and no feature.
 */
package de.hundeschule123.platform.database;
