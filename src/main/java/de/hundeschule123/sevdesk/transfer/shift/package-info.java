/**
 * The workers: when they may begin, who gets which document and a permit, and how they end.
 *
 * <p>In comes a call to a school's lane; out goes one claimed document with its permit to the work
 * on it. Every server has one shift, from settling in until its orderly end.
 */
package de.hundeschule123.sevdesk.transfer.shift;
