package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Filter;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.List;
import java.util.function.UnaryOperator;

/** The part of a list a call asked for with limit and offset. */
record Page(int limit, int offset, boolean counted) {

    static Page of(Filter filter) {
        return new Page(
                whole(filter, "limit", 100, 1, 1000),
                whole(filter, "offset", 0, 0, Integer.MAX_VALUE),
                List.of("true", "1").contains(filter.query().getOrDefault("countAll", "")));
    }

    private static int whole(Filter filter, String parameter, int unsaid, int least, int most) {
        String text = filter.query().get(parameter);
        if (text == null) {
            return unsaid;
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refusal.because(
                400, "The " + parameter + " must be an integer between " + least + " and " + most);
    }

    /** The asked part, each row given the shape it has to have on the way out. */
    Answer answer(List<ObjectNode> all, UnaryOperator<ObjectNode> shape) {
        ObjectNode envelope = Wire.object();
        if (counted) {
            envelope.put("total", Integer.toString(all.size()));
        }
        ArrayNode objects = envelope.putArray("objects");
        all.stream().skip(offset).limit(limit).map(shape).forEach(objects::add);
        return Answer.json(200, envelope);
    }
}
