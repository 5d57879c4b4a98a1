package de.hundeschule123.document.screen;

import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows a draft as the invoice that it would become, marked as a draft. */
@WebServlet("/rechnungen/vorschau")
public class PreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Invoicing invoicing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] pdf;
        try {
            pdf = invoicing.preview(Long.parseLong(id));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (WrongState committed) {
            response.sendRedirect(request.getContextPath() + "/belege/pdf?id=" + id);
            return;
        }
        new InlinePdf("Entwurf.pdf", pdf).send(response);
    }
}
