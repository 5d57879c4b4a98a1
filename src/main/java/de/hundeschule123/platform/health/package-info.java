/**
 * What the application tells its operator about itself: alive at {@code /health/live}, ready for
 * people at {@code /health/ready}.
 *
 * <p>In come the database and the broker, out go the answers of MicroProfile Health. Whether
 * sevdesk can be reached is not part of it: without sevdesk people still work, and transfers wait.
 */
package de.hundeschule123.platform.health;
