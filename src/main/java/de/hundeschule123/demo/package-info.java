/**
 * The demonstration data of a fresh installation: three dog schools with customers and two years of
 * documents, the same at every first start; one of them is not connected with sevdesk yet.
 *
 * <p>In comes the setting {@code DEMO_DATA=true}; out go records as if people had worked for two
 * years. May use all rooms, and no room knows it.
 */
package de.hundeschule123.demo;
