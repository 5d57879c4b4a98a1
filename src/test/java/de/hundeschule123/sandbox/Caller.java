package de.hundeschule123.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A caller of the sandbox with one token, as an application would be. */
final class Caller {
    private final Sandbox sandbox;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Caller(Sandbox sandbox, String token) {
        this.sandbox = sandbox;
        this.token = token;
    }

    record Reply(int status, JsonNode body, HttpResponse<byte[]> whole) {
        JsonNode objects() {
            return body.path("objects");
        }
    }

    Reply get(String path) throws IOException {
        return api("GET", path, null);
    }

    Reply post(String path, JsonNode body) throws IOException {
        return api("POST", path, body);
    }

    Reply put(String path, JsonNode body) throws IOException {
        return api("PUT", path, body);
    }

    Reply delete(String path) throws IOException {
        return api("DELETE", path, null);
    }

    private Reply api(String method, String path, JsonNode body) throws IOException {
        HttpResponse<byte[]> response = send(method, sandbox.apiUrl() + path, body);
        return new Reply(response.statusCode(), Wire.JSON.readTree(response.body()), response);
    }

    /** Sends to an address of the sandbox and hands the bytes back as they came. */
    HttpResponse<byte[]> raw(String method, String path) throws IOException {
        return raw(method, path, null);
    }

    /** The same with a body. */
    HttpResponse<byte[]> raw(String method, String path, JsonNode body) throws IOException {
        return send(method, sandbox.url() + path, body);
    }

    JsonNode control(String method, String path, JsonNode body) throws IOException {
        HttpResponse<byte[]> response = send(method, sandbox.url() + "/control" + path, body);
        if (response.statusCode() != 200) {
            throw new AssertionError("control desk said " + response.statusCode());
        }
        return Wire.JSON.readTree(response.body());
    }

    void fault(String kind, String operation, int millis) throws IOException {
        ObjectNode order = Wire.object().put("operation", operation).put("kind", kind);
        control("POST", "/faults", order.put("next", 1).put("millis", millis));
    }

    Reply tryFault(JsonNode order) throws IOException {
        HttpResponse<byte[]> response = send("POST", sandbox.url() + "/control/faults", order);
        return new Reply(response.statusCode(), Wire.JSON.readTree(response.body()), response);
    }

    JsonNode account() throws IOException {
        return control("GET", "/accounts/" + token, null);
    }

    private HttpResponse<byte[]> send(String method, String address, JsonNode body)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        return send(request.header("Content-Type", "application/json"));
    }

    Reply upload(String part, byte[] content) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String head =
                "--grenze\r\nContent-Disposition: form-data; name=\""
                        + part
                        + "\"; filename=\"r.pdf\"\r\n";
        form.write(
                (head + "Content-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n--grenze--\r\n".getBytes(StandardCharsets.UTF_8));
        URI address = URI.create(sandbox.apiUrl() + "/Voucher/Factory/uploadTempFile");
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        request.header("Content-Type", "multipart/form-data; boundary=grenze");
        request.POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()));
        HttpResponse<byte[]> response = send(request);
        return new Reply(response.statusCode(), Wire.JSON.readTree(response.body()), response);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        if (token != null) {
            request.header("Authorization", token);
        }
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(10)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
