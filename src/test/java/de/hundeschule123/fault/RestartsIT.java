package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ServerDatabase;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One server from start to start, and what its starts and ends must not cost: one school commits
 * while everything behind it is gone, another one's documents are older than what its database
 * remembers. Each nested class is a stage; the one before must have come first.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RestartsIT {

    /** A commit that waited for sevdesk would take as long as one call may. */
    private static final Duration CALL = Times.CALL;

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int REFUSED = 78;

    private static final String SECOND_OWNER = "zweite@pfotenfreunde.example";

    @TempDir private static Path folder;

    private static Premises premises;
    private static Office committing;
    private static Office restored;

    /** What was committed while sevdesk or the broker was gone. */
    private static final List<Long> MEANWHILE = new ArrayList<>();

    /** Keeps what a mail server has answered from being written down. */
    private static Connection sending;

    private static List<Long> before;
    private static List<Long> waiting;

    @BeforeAll
    static void open() throws IOException {
        premises = new Premises(folder);
        premises.server().start().awaitReady();
        committing = premises.office(Browser.OWNER, "c0ffee00000000000000000000000001");
        restored =
                premises.office(Browser.SMALL_BUSINESS_OWNER, "50500000000000000000000000000003");
    }

    @AfterAll
    static void close() throws IOException {
        premises.close();
    }

    @Nested
    @Order(1)
    class While_all_is_well {

        @Test
        void fifty_invoices_of_one_new_customer_committed_at_once_make_one_contact()
                throws Exception {
            committing.putCustomer("EINE-1");
            List<Long> drafts = committing.drafts("EINE-1", 50);

            commitInParallel(drafts);

            committing.awaitTransferred(drafts);
            committing.assertOneVoucherEach(50, "HS-EINE-1");
        }

        private static void commitInParallel(List<Long> drafts) throws Exception {
            ExecutorService hands = Executors.newFixedThreadPool(10);
            try {
                List<Callable<Duration>> deeds = new ArrayList<>();
                drafts.forEach(draft -> deeds.add(() -> committing.commit(draft)));
                for (Future<Duration> done : hands.invokeAll(deeds)) {
                    done.get();
                }
            } finally {
                hands.shutdownNow();
            }
        }
    }

    @Nested
    @Order(2)
    class While_sevdesk_is_a_black_hole {

        @BeforeAll
        static void begin() throws IOException {
            committing.putCustomer("LOCH-1");
            committing.misbehave("TIMEOUT_BEFORE", 60_000);
        }

        @Test
        void commits_do_not_wait_for_sevdesk() throws IOException {
            List<Long> drafts = committing.drafts("LOCH-1", 30);
            MEANWHILE.addAll(drafts);

            assertThat(committing.commit(drafts)).as("slowest commit").isLessThan(CALL);
        }
    }

    @Nested
    @Order(3)
    class Without_a_broker {

        @BeforeAll
        static void back_up_and_restart() throws IOException {
            restored.putCustomer("ALT-1");
            before = restored.drafts("ALT-1", 3);
            restored.commit(before);
            restored.awaitTransferred(before);
            restored.misbehave("UNAVAILABLE", 0);
            waiting = restored.drafts("ALT-1", 6);
            restored.commit(waiting);

            premises.server().stop();
            premises.server().database().backUp();
            premises.spoilBroker();
            premises.sevdesk().behave();
            premises.server().start();
            premises.awaitAnswers();
        }

        @Test
        void commits_do_not_wait_for_the_broker_and_the_server_is_not_ready() throws IOException {
            List<Long> drafts = committing.drafts("LOCH-1", 10);
            MEANWHILE.addAll(drafts);

            assertThat(committing.commit(drafts)).as("slowest commit").isLessThan(CALL);
            assertThat(premises.server().isReady()).as("ready without a broker").isFalse();
        }

        @Test
        void a_second_server_on_the_same_folder_is_refused() {
            try (ServerProcess second = ServerProcess.in(folder.resolve("data"))) {
                assertThat(second.start().awaitEnd(SOON)).isEqualTo(REFUSED);
                assertThat(second.log()).contains("another server already works on DATA_DIR");
            }
        }
    }

    @Nested
    @Order(4)
    class While_mails_are_sent {

        @BeforeAll
        static void begin() throws SQLException {
            MailRoute mails = premises.mails();
            ServerDatabase database = premises.server().database();
            mails.causeMails(database, Browser.OWNER, SECOND_OWNER);
            sending = mails.stopBeforeItIsWrittenDown(database, 2);
        }

        @Test
        void one_has_arrived_that_nobody_knows_of_and_another_waits() throws SQLException {
            ServerDatabase database = premises.server().database();

            assertThat(premises.mails().received()).hasSize(1);
            assertThat(premises.mails().rows(database, "state = 'WAITING'"))
                    .hasSize(2)
                    .containsAll(premises.mails().received());
        }
    }

    @Nested
    @Order(5)
    class After_a_kill {

        @BeforeAll
        static void kill_and_start() throws IOException, SQLException {
            premises.server().kill();
            assertThat(premises.server().isRunning()).as("killed").isFalse();
            sending.close();
            premises.mails().letLeasesEnd(premises.server().database());
            premises.repairBroker();
            premises.server().start();
        }

        /** A mail server cannot be asked what it has: the same number tells a repetition. */
        @Test
        void each_mail_has_arrived_and_what_came_again_is_the_same_mail() throws SQLException {
            ServerDatabase database = premises.server().database();
            premises.server().awaitReady();
            premises.mails().awaitAllSent(database);
            List<String> sent = premises.mails().rows(database, "state = 'SENT'");

            assertThat(sent).hasSize(2);
            assertThat(premises.mails().received()).hasSize(3).hasSameElementsAs(sent);
        }

        @Test
        void the_server_takes_its_folder_again_and_all_that_was_committed_meanwhile_goes_over()
                throws IOException {
            premises.server().awaitReady();

            committing.awaitTransferred(MEANWHILE);
            committing.assertOneVoucherEach(50 + MEANWHILE.size(), "HS-LOCH-1");
        }
    }

    /** Put back as the operators' manual says, on a server that went on after it. */
    @Nested
    @Order(6)
    class With_an_older_database {

        @BeforeAll
        static void restore() throws IOException {
            restored.awaitTransferred(waiting);
            restored.assertOneVoucherEach(before.size() + waiting.size(), "HS-ALT-1");
            premises.server().stop();
            premises.server().database().restore();
        }

        @Test
        void what_went_over_after_the_backup_is_adopted_instead_of_sent_again() throws IOException {
            int saved = premises.savedVouchers();
            premises.server().start().awaitReady();
            assertThat(premises.server().log())
                    .contains("This database is another than this server has left");

            restored.awaitTransferred(waiting);
            List<Long> committed = MEANWHILE.subList(0, 30);
            committing.awaitTransferred(committed);
            restored.assertOneVoucherEach(before.size() + waiting.size(), "HS-ALT-1");
            assertThat(premises.savedVouchers()).as("vouchers ever saved").isEqualTo(saved);
        }
    }
}
