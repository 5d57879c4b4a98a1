package de.hundeschule123.sevdesk.api.client;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A part of a list, as large as sevdesk gave it.
 *
 * @param total how many rows there are on all pages, when sevdesk says so
 */
public record ListPage<T>(List<T> rows, OptionalLong total) {

    public ListPage {
        rows = List.copyOf(rows);
    }

    /**
     * A page in the body of an answer.
     *
     * @throws NotUnderstood when it is none, or when one of its rows is none
     */
    static <T> ListPage<T> of(JsonValue body, Function<Answer, T> row) {
        return new ListPage<>(Answer.list(body).stream().map(row).toList(), Answer.total(body));
    }
}
