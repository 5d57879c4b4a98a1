/**
 * The dog school as a tenant: who it is, who may sign in, whose data a piece of work may touch.
 *
 * <p>In comes a signed-in person or a background job that names its school; out goes the current
 * school and {@link de.hundeschule123.school.SchoolRecords}, the one place that binds every query
 * to it. Knows nothing of customers, documents or sevdesk.
 */
package de.hundeschule123.school;
