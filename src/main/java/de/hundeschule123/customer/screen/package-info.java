/** The screens of customers: list, new, details. */
package de.hundeschule123.customer.screen;
