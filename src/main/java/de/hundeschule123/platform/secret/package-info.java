/**
 * Encrypts secrets at rest: in come texts and what they are bound to, out goes text that is
 * worthless without the key file. Knows no feature.
 */
package de.hundeschule123.platform.secret;
