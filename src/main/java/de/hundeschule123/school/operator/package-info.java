/**
 * What the operator of the server does for schools: opens one with its owner, by REST, by a command
 * or at the very first start.
 *
 * <p>In come the operator's key or the link that the first start prints; out go a school and a link
 * by which its owner sets a password. Sees nothing of what a school holds.
 */
package de.hundeschule123.school.operator;
