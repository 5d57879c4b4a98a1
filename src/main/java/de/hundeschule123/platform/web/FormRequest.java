package de.hundeschule123.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request whose fields and files are those of a {@link ReceivedForm}, and nothing besides. */
final class FormRequest extends HttpServletRequestWrapper {

    private final ReceivedForm form;
    private final Map<String, String[]> fields = new LinkedHashMap<>();

    FormRequest(HttpServletRequest request, ReceivedForm form) throws IOException {
        super(request);
        this.form = form;
        for (ReceivedPart part : form.parts()) {
            if (!part.isFile()) {
                fields.merge(part.name(), new String[] {part.text()}, FormRequest::joined);
            }
        }
    }

    private static String[] joined(String[] known, String... more) {
        String[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = more[0];
        return all;
    }

    @Override
    public String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Collection<Part> getParts() {
        return form.asParts();
    }

    @Override
    public Part getPart(String name) {
        return form.asParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
