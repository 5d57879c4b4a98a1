/**
 * The words on the screen: looks texts up in the resource bundles and carries what a person must be
 * told.
 *
 * <p>In come message keys with parameters, out goes text in the language of the person at the
 * screen, or in German for what is kept, printed or sent. Knows no feature.
 */
package de.hundeschule123.platform.text;
