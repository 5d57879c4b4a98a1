/** The mail server of the sandbox: takes every mail, passes none on, and shows what came. */
package de.hundeschule123.sandbox.mail;
