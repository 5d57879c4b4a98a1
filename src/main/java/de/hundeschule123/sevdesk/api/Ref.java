package de.hundeschule123.sevdesk.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A reference to something in sevdesk: {@code {"id": …, "objectName": …}}. */
public record Ref(long id, String objectName) {

    /** A reference to something whose id came as text. */
    public static Ref to(String id, String objectName) {
        return new Ref(Long.parseLong(id), objectName);
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder().add("id", id).add("objectName", objectName).build();
    }
}
