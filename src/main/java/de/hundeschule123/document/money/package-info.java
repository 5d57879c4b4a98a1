/**
 * Money and value added tax: exact to the cent, rounded in one way everywhere.
 *
 * <p>Line gross = quantity × unit price, rounded. Per VAT rate: gross = sum of line gross, net =
 * gross ÷ (1 + rate) rounded, VAT = gross − net. Pure values; knows nothing else.
 */
package de.hundeschule123.document.money;
