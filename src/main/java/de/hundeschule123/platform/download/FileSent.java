package de.hundeschule123.platform.download;

/**
 * Tells that a file of data is about to be sent; fired before its first byte.
 *
 * @param what the list or collection, without what it was searched by
 * @param extent how much of it, in words
 */
public record FileSent(String what, String extent) {}
