package de.hundeschule123.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes files of signed-in people on the pages that want one, refuses all others before they are
 * read, and leaves nothing of them on the disk when the request is over.
 *
 * <p>The application server itself never deletes what it has put into files, and takes any number
 * of parts; so what comes is put into one file here, cut by {@link ReceivedForm}, and the server
 * never sees it. The folder of these files is emptied whenever no upload is under way.
 */
public class Uploads extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(Uploads.class.getName());

    /** The location of the multipart-config in web.xml. */
    private static final String FOLDER = "uploads";

    /** The max-request-size of the multipart-config in web.xml. */
    private static final long LARGEST = 11L * 1024 * 1024;

    /** The max-file-size there. */
    private static final long LARGEST_FILE = 10L * 1024 * 1024;

    /** A page that files an upload holds all of it in memory. */
    private static final int AT_ONCE = 4;

    /** A browser hears no answer before it has sent all; for so much of it we wait. */
    private static final long PATIENCE = 8 * LARGEST;

    private final transient Object turn = new Object();
    private final transient Semaphore atWork = new Semaphore(AT_ONCE, true);
    private transient int underWay;
    private transient Path folder;
    private Set<String> pages;

    @Override
    public void init() throws ServletException {
        pages = Set.of(getInitParameter("pages").strip().split("\\s+"));
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
                && pages.contains(RequestAddress.of(request).path());
    }

    private void receive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        begin();
        try {
            Path file = Files.createTempFile(folder, "upload_", ".tmp");
            try {
                read(request, response, chain, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } finally {
            end();
        }
    }

    private void read(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Path file)
            throws IOException, ServletException {
        ReceivedForm form;
        try {
            if (!isWithinBound(request, file)) {
                tooLarge(request, response);
                return;
            }
            form = ReceivedForm.in(file, request.getContentType());
        } catch (IOException brokenOff) {
            // There may be nobody left to answer, so nothing is said that would have to go out
            // now.
            LOG.log(Level.FINE, "An upload could not be read", brokenOff);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (form.largestFile() > LARGEST_FILE) {
            tooLarge(request, response);
            return;
        }
        atWork.acquireUninterruptibly();
        try {
            chain.doFilter(new FormRequest(request, form), response);
        } finally {
            atWork.release();
        }
    }

    /** Puts the body into a file, as far as it may be long. */
    private static boolean isWithinBound(HttpServletRequest request, Path file) throws IOException {
        byte[] piece = new byte[8192];
        long length = 0;
        InputStream body = request.getInputStream();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
                length += n;
                if (length > LARGEST) {
                    return false;
                }
                out.write(piece, 0, n);
            }
        }
        return true;
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
        response.setHeader(
                "Location",
                request.getContextPath() + RequestAddress.of(request).path() + "?datei=zu-gross");
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
