package de.hundeschule123.sevdesk.api.client;

import jakarta.json.JsonValue;

/** An answer body is the JSON of a success in which sevdesk tells no error of its own. */
public record AnswerBody(JsonValue json) {}
