package de.hundeschule123.school.operator;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.SchoolRepository;
import de.hundeschule123.school.authentication.NewPasswords;
import de.hundeschule123.school.people.Links;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sets up the first school of a server that has none: each start prints a link to standard output,
 * and whoever holds one sets the school up, once.
 */
@ApplicationScoped
public class FirstSchool {

    /** After whatever else may bring a school along. */
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

    @Inject private SchoolRepository schools;
    @Inject private Links links;
    @Inject private NewPasswords passwords;
    @Inject private FirstSchoolStep step;

    void offer(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object start) {
        if (schools.isEmpty()) {
            print(
                    "FIRST SCHOOL: this server has no school yet, and nobody can sign in. Within 24"
                            + " hours, set one up by opening\n"
                            + step.link()
                            + "\n");
        }
    }

    /** Past the logger: a link that opens something stands in no file of ours. */
    private static void print(String sentence) {
        try {
            // Not closed: it is the process's own.
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            out.write(sentence.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Whether a link still sets the first school up. */
    public boolean isOpen(String link) {
        return schools.isEmpty() && links.isForFirstSchool(link);
    }

    /**
     * Sets the first school up with its owner.
     *
     * @param from where the request comes from
     * @throws Declined when the link opens nothing any more, there is a school, or something that
     *     was told must be otherwise
     */
    @Transactional(Transactional.TxType.NEVER)
    public void setUp(
            String link, String school, String owner, String email, String password, String from) {
        if (!isOpen(link)) {
            throw new Declined("link.over");
        }
        Enrolment enrolment = Enrolment.of(school, owner, email);
        List<String> about = List.of(owner, email, school);
        step.setUp(link, enrolment, passwords.stored(password, about, from));
    }
}
