/**
 * The faults somebody ordered: which call goes wrong next, and how.
 *
 * <p>In come orders and the names of calls; out goes the fault that hits a call, if any. Knows
 * nothing of HTTP.
 */
package de.hundeschule123.sandbox.fault;
