package de.hundeschule123.document;

/** Whether a document may still change: a draft may, a committed (festgeschrieben) one never. */
public enum DocumentStatus {
    DRAFT,
    COMMITTED
}
