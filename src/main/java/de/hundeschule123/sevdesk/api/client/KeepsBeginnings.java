package de.hundeschule123.sevdesk.api.client;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks an operation whose answer has long texts in it of which only the beginning is kept. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface KeepsBeginnings {}
