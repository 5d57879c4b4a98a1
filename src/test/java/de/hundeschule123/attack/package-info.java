/**
 * Attacks on a running server, each as a program that anyone can repeat: what a stranger or a
 * signed-in person sends, and what it costs the server.
 *
 * <p>In comes the address of a server that {@code ./run} has started; out go figures (requests,
 * seconds, memory, files left) and whether it held. Knows the application only from outside.
 */
package de.hundeschule123.attack;
