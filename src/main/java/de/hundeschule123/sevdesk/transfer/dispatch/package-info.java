/**
 * Wakes workers up: from a commit or the sweeper over JMS to a worker.
 *
 * <p>In comes "school S has work in lane L"; out goes the call of the worker. A message may be lost
 * or come twice: the row decides.
 */
package de.hundeschule123.sevdesk.transfer.dispatch;
