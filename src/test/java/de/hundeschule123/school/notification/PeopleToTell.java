package de.hundeschule123.school.notification;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.mail.Mail;
import de.hundeschule123.platform.mail.MailOutbox;
import de.hundeschule123.platform.web.PageAddress;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** People of a school and the notices to them, with a mail outbox that is a table. */
public final class PeopleToTell {

    private static final String COLUMNS =
            "insert into mail (message_id, recipient, subject, content, leave_kind, leave_for,"
                    + " good_until) values (cast(gen_random_uuid() as text), ?, ?, ?, ?,"
                    + " cast(? as bigint), clock_timestamp() + interval '1 day')";

    private final PlainDatabase database;
    private final NoticeRepository repository;
    private final NoticeDelivery delivery;
    private final Notices notices;

    /** A mail outbox without a mail server. */
    private static final class TableOutbox extends MailOutbox {
        private final EntityManager entities;

        TableOutbox(EntityManager entities) {
            this.entities = entities;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void add(Mail mail) {
            Statements.of(
                            entities,
                            COLUMNS,
                            mail.to().text(),
                            mail.subject(),
                            mail.content(),
                            mail.leave().orElseThrow().kind(),
                            Long.toString(mail.leave().orElseThrow().of()))
                    .executeUpdate();
        }
    }

    public PeopleToTell(PlainDatabase database) {
        this.database = database;
        EntityManager entities = database.entities();
        MailOutbox outbox = new TableOutbox(entities);
        repository = Wiring.bean(new NoticeRepository(), entities);
        notices = Wiring.bean(new Notices(repository, outbox));
        delivery = Wiring.bean(new NoticeDelivery(repository, new NoticeLetters(pages()), outbox));
    }

    /** The addresses of a server without a name. */
    static PageAddress pages() {
        return new PageAddress() {
            @Override
            public String of(String path) {
                return "http://localhost:0" + path;
            }
        };
    }

    public Notices notices() {
        return notices;
    }

    NoticeRepository repository() {
        return repository;
    }

    /** Adds somebody who is let in. */
    public void add(long id, long school, String email, String role) {
        database.run(
                "insert into app_user (id, school_id, email, name, role, password_hash)"
                        + " values (?, ?, ?, 'Sabine Sommer', ?, 'x')",
                id,
                school,
                email,
                role);
    }

    /** Tells everybody what is due. */
    public void deliver(Instant now) {
        DigestHours hours = DigestHours.before(now, ZoneId.of("Europe/Berlin"));
        repository.recipients(hours).forEach(person -> delivery.deliver(person, hours));
    }

    /** The subjects of the mails to an address, in their order. */
    public List<String> mailsTo(String email) {
        return database.names(
                "select subject from mail where recipient = '" + email + "' order by id");
    }
}
