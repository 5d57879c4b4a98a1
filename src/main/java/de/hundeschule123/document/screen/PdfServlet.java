package de.hundeschule123.document.screen;

import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.text.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the PDF of a document to people of its own school. */
@WebServlet("/belege/pdf")
public class PdfServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Documents documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Documents.PdfFile pdf;
        try {
            pdf = documents.pdf(Long.parseLong(id));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        new InlinePdf(pdf.name(), pdf.content()).send(response);
    }
}
