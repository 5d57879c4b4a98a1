/**
 * The wake-up calls: from a commit or the sweeper over JMS to a worker.
 *
 * <p>In come "school S has work in lane L"; out goes the call to the worker. A message may be lost
 * or come twice: the row decides.
 */
package de.hundeschule123.sevdesk.transfer.wake;
