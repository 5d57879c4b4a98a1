/**
 * The broker: the connection factory and the queues by name, and whether the broker answers.
 *
 * <p>Nothing comes in but the resource adapter that the launcher deploys; out go the names under
 * which senders and message-driven beans find it. Knows no message and no feature.
 */
package de.hundeschule123.platform.messaging;
