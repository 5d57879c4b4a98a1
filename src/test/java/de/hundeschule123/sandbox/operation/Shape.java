package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The shapes in which sevdesk hands out rows. */
final class Shape {
    private Shape() {}

    static Answer page(Call call, List<ObjectNode> rows) {
        return Page.of(call.filter()).answer(rows, RowShape::of);
    }

    static Answer page(Call call, Embedding embedding, List<ObjectNode> rows) {
        return Page.of(call.filter()).answer(rows, row -> RowShape.of(embedding.into(row)));
    }

    /** By id, too, sevdesk answers a list: a list of one. */
    static Answer listOfOne(ObjectNode row) {
        return list(List.of(row));
    }

    static Answer list(List<ObjectNode> rows) {
        ArrayNode objects = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> objects.add(RowShape.of(row)));
        return Answer.objects(200, objects);
    }

    static Answer created(ObjectNode row) {
        return Answer.objects(201, RowShape.of(row));
    }

    static Answer changed(ObjectNode row) {
        return Answer.objects(200, RowShape.of(row));
    }

    static Answer deleted() {
        return Answer.objects(200, JsonNodeFactory.instance.arrayNode().addNull());
    }

    static Answer nothing() {
        return Answer.objects(200, NullNode.instance);
    }
}
