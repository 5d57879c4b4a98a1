package de.hundeschule123.document.screen;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A PDF that a browser shows in its window.
 *
 * @param name under which a person would save it; safe to stand between quotation marks
 */
record InlinePdf(String name, byte[] content) {

    void send(HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLength(content.length);
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(content);
    }
}
