/**
 * The long work that a school has done in the background: started by a person, watched by everyone
 * of the school, stopped on request, gone on with after a crash.
 *
 * <p>In come a kind of job and what it shall work on; out go progress and result. The work itself
 * is a Jakarta Batch job of the feature, under {@code META-INF/batch-jobs}; where that stands, and
 * with which item it goes on after a crash, is in the repository of the batch runtime. The job's
 * own row holds what the specification lacks: that a school has one job of a kind at a time, that
 * somebody wants it to stop, and which server works on it. What a batch job sets going and does not
 * wait for is its {@link de.hundeschule123.sevdesk.job.Aftermath}. Knows no feature.
 *
 * <p>A batch job is bound to its row by one property:
 *
 * <pre>{@code
 * <job id="match-customers" version="2.0" ...>
 *   <properties><property name="run" value="#{jobParameters['run']}"/></properties>
 *   ...
 * </job>
 * }</pre>
 *
 * <p>Its artifacts name the {@link de.hundeschule123.sevdesk.job.Run} by {@link
 * de.hundeschule123.sevdesk.job.Run#of} and work for its school within {@link
 * de.hundeschule123.school.CurrentSchool#workingFor}, for nobody is signed in on a batch thread. A
 * step that cannot go on does not keep its thread: it says when, ends with {@link
 * de.hundeschule123.sevdesk.job.Run#NOT_NOW}, and the batch job is restarted then.
 *
 * <p>The transaction of a chunk belongs to the batch runtime, and a bean with
 * {@code @Transactional} that the batch thread calls itself can lose it the right to begin the
 * next. Artifacts therefore work in an {@link de.hundeschule123.sevdesk.job.OwnInvocation}, those
 * of a chunk through a {@code @Stateless} bean of their room with transactions of its own. What is
 * written once more after a crash must be harmless.
 */
package de.hundeschule123.sevdesk.job;
