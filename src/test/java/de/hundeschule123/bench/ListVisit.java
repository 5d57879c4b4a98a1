package de.hundeschule123.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's visit to a page with a long list as a browser makes it: one session, the page's own
 * form and view state, and the partial requests that its table and its search field send.
 */
final class ListVisit {

    private static final int ROWS = 25;
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NEXT_VIEW_STATE =
            Pattern.compile("ViewState[^>]*><!\\[CDATA\\[([^\\]]*)\\]\\]>");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("data-ri=\"");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final Function<String, URI> address;
    private final Page page;
    private final Pattern field;
    private final Map<String, String> form = new LinkedHashMap<>();

    /** An answer and how long it took until its last byte was here. */
    record Answer(String body, Duration took) {

        int rows() {
            return (int) ROW.matcher(body).results().count();
        }
    }

    /** A page with a long list: its address, its form, and what is updated while a person types. */
    enum Page {
        DOCUMENTS("/belege/liste", "documents", "table", "extent", "selection"),
        TRANSFERS("/sevdesk/protokoll", "log", "table", "selection");

        private final String path;
        private final String form;
        private final String typing;

        Page(String path, String form, String... updated) {
            this.path = path;
            this.form = form;
            this.typing =
                    Stream.of(updated).map(id -> form + ":" + id).collect(Collectors.joining(" "));
        }

        private String of(String id) {
            return form + ":" + id;
        }
    }

    ListVisit(Function<String, URI> address, Page page) {
        this.address = address;
        this.page = page;
        this.field = Pattern.compile("<(?:input|select)[^>]*name=\"(" + page.form + ":[^\"]+)\"");
    }

    void signIn(String user, String password) throws IOException {
        String state = only(VIEW_STATE, get("/anmelden.xhtml"));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("signInForm", "signInForm");
        fields.put("signInForm:enter", "");
        fields.put("signInForm:email", user);
        fields.put("signInForm:password", password);
        fields.put("jakarta.faces.ViewState", state);
        send(post("/anmelden.xhtml", fields, false), 302);
    }

    /** All of it as CSV. */
    Answer csv() throws IOException {
        return get(page.path + ".csv");
    }

    /** The overview, whose figures are those of all lists. */
    Answer overview() throws IOException {
        return get("/index.xhtml");
    }

    /** The page as it opens, with what is newest. */
    Answer open() throws IOException {
        return open("");
    }

    /** The same as an address narrows it. */
    Answer open(String query) throws IOException {
        Answer last = get(page.path + ".xhtml?" + query);
        form.clear();
        form.put(page.form, page.form);
        field.matcher(last.body())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.contains("checkbox"))
                .forEach(name -> form.put(name, name.endsWith(":side") ? "ALL" : ""));
        form.put("jakarta.faces.ViewState", only(VIEW_STATE, last));
        form.put("primefaces.nonce", only(NONCE, last));
        return full(last);
    }

    /** Another page of the table, counted from 1. */
    Answer page(int number) throws IOException {
        Map<String, String> what = new LinkedHashMap<>();
        what.put("jakarta.faces.source", page.of("table"));
        what.put("jakarta.faces.partial.execute", page.of("table"));
        what.put("jakarta.faces.partial.render", page.of("table"));
        what.put(page.of("table"), page.of("table"));
        what.put(page.of("table_pagination"), "true");
        what.put(page.of("table_first"), Integer.toString((number - 1) * ROWS));
        what.put(page.of("table_rows"), Integer.toString(ROWS));
        what.put(page.of("table_skipChildren"), "true");
        what.put(page.of("table_encodeFeature"), "true");
        return full(partial(what));
    }

    /** What the table shows while a person types. */
    Answer search(String words) throws IOException {
        form.put(page.of("search"), words);
        Map<String, String> what = new LinkedHashMap<>();
        what.put("jakarta.faces.source", page.of("search"));
        what.put("jakarta.faces.partial.execute", page.of("search"));
        what.put("jakarta.faces.partial.render", page.typing);
        what.put("jakarta.faces.behavior.event", "keyup");
        what.put("jakarta.faces.partial.event", "keyup");
        Answer answer = partial(what);
        if (answer.rows() == 0) {
            throw new IOException("nothing found for " + words + ":\n" + answer.body());
        }
        return answer;
    }

    private static String only(Pattern pattern, Answer answer) throws IOException {
        Matcher found = pattern.matcher(answer.body());
        if (!found.find()) {
            throw new IOException("no " + pattern + " in:\n" + answer.body());
        }
        return found.group(1);
    }

    private static Answer full(Answer answer) throws IOException {
        if (answer.rows() != ROWS) {
            throw new IOException(
                    answer.rows() + " rows instead of " + ROWS + ":\n" + answer.body());
        }
        return answer;
    }

    private Answer partial(Map<String, String> what) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.putAll(what);
        fields.putAll(form);
        Answer answer = send(post(page.path + ".xhtml", fields, true), 200);
        form.put("jakarta.faces.ViewState", only(NEXT_VIEW_STATE, answer));
        return answer;
    }

    private Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address.apply(path)).GET(), 200);
    }

    private HttpRequest.Builder post(String path, Map<String, String> fields, boolean partial) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.apply(path))
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        if (partial) {
            request.header("Faces-Request", "partial/ajax")
                    .header("X-Requested-With", "XMLHttpRequest");
        }
        return request.POST(
                HttpRequest.BodyPublishers.ofString(
                        fields.entrySet().stream()
                                .map(field -> coded(field.getKey()) + "=" + coded(field.getValue()))
                                .collect(Collectors.joining("&"))));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request, int expected) throws IOException {
        try {
            long began = System.nanoTime();
            HttpResponse<String> answer =
                    http.send(
                            request.timeout(Duration.ofSeconds(60)).build(),
                            HttpResponse.BodyHandlers.ofString());
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (answer.statusCode() != expected) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
            return new Answer(answer.body(), took);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
