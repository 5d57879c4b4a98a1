/**
 * What people type and programs send: numbers, days, texts and words of a search, wholly understood
 * or refused.
 *
 * <p>In comes text, out go values, or a refusal that says in German what to write instead. Pure;
 * knows no feature and no page.
 */
package de.hundeschule123.platform.input;
