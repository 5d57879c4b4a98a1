/**
 * The words on the screen: looks texts up in the resource bundle and carries what a person must be
 * told.
 *
 * <p>In come message keys with parameters, out goes German text. Knows no feature.
 */
package de.hundeschule123.platform.text;
