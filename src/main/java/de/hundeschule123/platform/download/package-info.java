/**
 * Files that are sent while they are made: lists as CSV, and several files in one.
 *
 * <p>In come rows and contents page by page, out goes a file that the programs of an office open by
 * themselves; never more of it is in memory than a page. Knows no feature.
 */
package de.hundeschule123.platform.download;
