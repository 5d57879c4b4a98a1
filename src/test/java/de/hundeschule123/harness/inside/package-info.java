/**
 * What container tests share inside the server: beans that go into the application's archive with
 * them.
 */
package de.hundeschule123.harness.inside;
