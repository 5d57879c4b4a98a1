/**
 * What holds for every request and answer, whatever page or feature it is for: strange addresses,
 * methods, origins and stray uploads are refused first, and headers keep our pages out of foreign
 * frames, caches and referrers.
 *
 * <p>In come requests, out go refusals, error pages, and answers with headers. Knows no page and no
 * feature.
 */
package de.hundeschule123.platform.web;
