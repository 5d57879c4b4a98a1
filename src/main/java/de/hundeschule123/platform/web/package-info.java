/**
 * What holds for every answer to a browser: the headers that keep pages out of foreign frames,
 * caches and referrers.
 *
 * <p>In come requests, out go answers with headers. Knows no page and no feature.
 */
package de.hundeschule123.platform.web;
