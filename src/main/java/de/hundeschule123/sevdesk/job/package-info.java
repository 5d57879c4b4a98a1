/**
 * The long work that a school has done in the background: started by a person, watched by everyone
 * of the school, stopped on request, gone on with after a crash.
 *
 * <p>In come a kind of job and what it shall work on; out go progress and result. The work itself
 * is a Jakarta Batch job of the feature, under {@code META-INF/batch-jobs}; it asks {@link
 * de.hundeschule123.sevdesk.job.Runs} for its {@link de.hundeschule123.sevdesk.job.Run} and must be
 * idempotent: after a crash it is begun anew with the same parameters. Knows no feature.
 *
 * <p>A batch job is bound to its row by one property and one listener:
 *
 * <pre>{@code
 * <job id="match-customers" restartable="false" ...>
 *   <listeners>
 *     <listener ref="endOfRun">
 *       <properties><property name="run" value="#{jobParameters['run']}"/></properties>
 *     </listener>
 *   </listeners>
 *   ...
 * </job>
 * }</pre>
 *
 * <p>Its artifacts take the same property by {@code @Inject @BatchProperty String run}, and work
 * for {@link de.hundeschule123.sevdesk.job.Run#school()} within {@link
 * de.hundeschule123.school.CurrentSchool#workingFor}, for nobody is signed in on a batch thread.
 *
 * <p>The transaction of a chunk belongs to the batch repository, which is another database and
 * shares it with nobody: readers and writers do their work in transactions of their own ({@code
 * REQUIRES_NEW}).
 */
package de.hundeschule123.sevdesk.job;
