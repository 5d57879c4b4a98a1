package de.hundeschule123.harness.plain;

/** The end of a process in the middle of its work. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;
}
