package de.hundeschule123.platform.download;

import de.hundeschule123.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends files while they are made. A browser that goes away ends the making, and so many at once
 * keep the server free for pages: each holds a thread until its browser has everything.
 */
@ApplicationScoped
public class Downloads {

    static final int AT_ONCE = 8;
    static final int OF_A_PERSON = 2;

    private static final Logger LOG = Logger.getLogger(Downloads.class.getName());
    private static final int SECONDS_TO_WAIT = 20;

    private final Event<FileSent> sent;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Integer> people = new ConcurrentHashMap<>();

    /** For the container's proxies. */
    Downloads() {
        this(null);
    }

    @Inject
    Downloads(Event<FileSent> sent) {
        this.sent = sent;
    }

    /** What writes a file. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What puts files into an archive. */
    public interface Filling {
        void into(Archive archive) throws IOException;
    }

    /**
     * Sends a table as CSV.
     *
     * @param ids of all rows, in their order
     * @param rows reads some of them
     */
    public void csv(
            HttpServletRequest request,
            HttpServletResponse response,
            FileName name,
            List<String> titles,
            List<Long> ids,
            Function<List<Long>, List<List<Cell>>> rows)
            throws IOException {
        send(
                request,
                response,
                name,
                new FileSent(name.what(), Texts.of("download.rows", ids.size())),
                "text/csv;charset=UTF-8",
                out -> new CsvFile(out).write(titles, ids, rows));
    }

    /**
     * Sends several files in one.
     *
     * @param count of what it holds
     */
    public void archive(
            HttpServletRequest request,
            HttpServletResponse response,
            FileName name,
            int count,
            Filling filling)
            throws IOException {
        send(
                request,
                response,
                name,
                new FileSent(name.what(), Texts.of("download.files", count)),
                "application/zip",
                out -> {
                    Archive archive = new Archive(out);
                    filling.into(archive);
                    archive.finish();
                });
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            FileName name,
            FileSent told,
            String type,
            Content content)
            throws IOException {
        String person = String.valueOf(request.getRemoteUser());
        if (!begins(person)) {
            response.setIntHeader("Retry-After", SECONDS_TO_WAIT);
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "download.busy");
            return;
        }
        try {
            sent.fire(told);
            response.setContentType(type);
            response.setHeader("Content-Disposition", name.disposition());
            content.writeTo(response.getOutputStream());
            response.flushBuffer();
        } catch (IOException gone) {
            LOG.log(Level.FINE, "A browser went away from a download", gone);
        } finally {
            ends(person);
        }
    }

    private boolean begins(String person) {
        int own = people.merge(person, 1, Integer::sum);
        if (own <= OF_A_PERSON && places.tryAcquire()) {
            return true;
        }
        leave(person);
        return false;
    }

    private void ends(String person) {
        places.release();
        leave(person);
    }

    private void leave(String person) {
        people.computeIfPresent(person, (name, own) -> own == 1 ? null : own - 1);
    }

    /**
     * Refuses the file of a list whose address was not understood: it would hold other rows than
     * the person meant.
     *
     * @param misread the words of the address that say nothing
     * @return whether it was refused
     */
    public boolean refuseMisread(HttpServletResponse response, Collection<String> misread)
            throws IOException {
        if (misread.isEmpty()) {
            return false;
        }
        refuse(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                "list.csv.misread",
                String.join(", ", misread));
        return true;
    }

    /** Says in a sentence why there is no file. */
    public void refuse(HttpServletResponse response, int status, String key, Object... parameters)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Texts.of(key, parameters));
    }
}
