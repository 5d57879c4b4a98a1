/**
 * The German pages that show a person what arrived in the sandbox, and let that person do what one
 * does in sevdesk: enter, change and delete by hand, and order faults.
 *
 * <p>In come a browser's requests; out go pages, files and changes to an account. Knows nothing of
 * how calls are answered.
 */
package de.hundeschule123.sandbox.page;
