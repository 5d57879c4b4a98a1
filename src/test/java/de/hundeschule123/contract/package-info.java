/**
 * Holds every request that we send against sevdesk's own description of its interface.
 *
 * <p>The real {@code …Calls} classes talk to a sandbox through {@link
 * de.hundeschule123.contract.RecordedApi}; what went over the wire is then judged by {@link
 * de.hundeschule123.contract.SevdeskSpec}.
 */
package de.hundeschule123.contract;
