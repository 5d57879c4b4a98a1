package de.hundeschule123.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes files of signed-in people on the one page that wants one, refuses all others before they
 * are read, and leaves nothing of them on the disk when the request is over.
 *
 * <p>The application server never deletes what it has put into files, and does not tell where the
 * rest of an upload lies that broke off; so they get a folder of their own, which is emptied
 * whenever no upload is under way.
 */
public class Uploads extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(Uploads.class.getName());

    /** The location of the multipart-config in web.xml. */
    private static final String FOLDER = "uploads";

    /** The max-request-size of the multipart-config in web.xml. */
    private static final long LARGEST = 11L * 1024 * 1024;

    /** A browser hears no answer before it has sent all; for so much of it we wait. */
    private static final long PATIENCE = 8 * LARGEST;

    private final transient Object turn = new Object();
    private transient int underWay;
    private transient Path folder;
    private String page;

    @Override
    public void init() throws ServletException {
        page = getInitParameter("page");
        File temporary = (File) getServletContext().getAttribute(ServletContext.TEMPDIR);
        folder = temporary.toPath().resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            empty();
        } catch (IOException unusable) {
            throw new ServletException("the folder of uploads cannot be used", unusable);
        }
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isMultipart(request)) {
            chain.doFilter(request, response);
        } else if (!isWanted(request)) {
            response.setHeader("Connection", "close");
            Refusal.STRAY_UPLOAD.answer(request, response);
        } else if (request.getContentLengthLong() > LARGEST) {
            tooLarge(request, response);
        } else {
            receive(request, response, chain);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private boolean isWanted(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getUserPrincipal() != null
                && RequestAddress.of(request).path().equals(page);
    }

    private void receive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        begin();
        try {
            Collection<Part> parts;
            try {
                parts = request.getParts();
            } catch (IllegalStateException beyondTheBound) {
                tooLarge(request, response);
                return;
            } catch (IOException | ServletException brokenOff) {
                // There may be nobody left to answer, so nothing is said that would have to go out
                // now.
                LOG.log(Level.FINE, "An upload could not be read", brokenOff);
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                delete(parts);
            }
        } finally {
            end();
        }
    }

    private void tooLarge(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        InputStream rest = request.getInputStream();
        byte[] waste = new byte[8192];
        long read = 0;
        for (int n = 0; n >= 0 && read < PATIENCE; n = rest.read(waste)) {
            read += n;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + page + "?datei=zu-gross");
    }

    private static void delete(Collection<Part> parts) throws IOException {
        for (Part part : parts) {
            part.delete();
        }
    }

    private void begin() {
        synchronized (turn) {
            underWay++;
        }
    }

    private void end() throws IOException {
        synchronized (turn) {
            underWay--;
            if (underWay == 0) {
                empty();
            }
        }
    }

    private void empty() throws IOException {
        File[] left = folder.toFile().listFiles();
        if (left == null) {
            throw new IOException("the folder of uploads cannot be read");
        }
        for (File file : left) {
            Files.deleteIfExists(file.toPath());
        }
    }
}
