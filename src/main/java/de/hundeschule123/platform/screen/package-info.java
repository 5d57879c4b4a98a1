/**
 * The manners of the screens: how an action's refusal is shown, which menu entry is the present
 * one.
 */
package de.hundeschule123.platform.screen;
