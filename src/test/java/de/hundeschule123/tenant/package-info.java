/** Proof that no school sees or touches what belongs to another, at every address there is. */
package de.hundeschule123.tenant;
