package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.platform.instance.ServerInstanceRepository;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server does at its start before its workers begin. */
class StartupRecoveryTest {

    @TempDir private Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private final WorkerLifecycle lifecycle =
            new WorkerLifecycle(Clock.systemUTC(), Duration.ofSeconds(10));
    private boolean contactsAway;

    @BeforeEach
    void a_school_with_a_document_that_waits_and_one_isUnderWay() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        for (int document = 1; document <= 2; document++) {
            database.run(
                    "insert into document (id, school_id, kind, status, number, document_date,"
                            + " gross, partner_name, committed_at, customer_id, version) values"
                            + " (?, 1, 'INVOICE', 'COMMITTED', ?, date '2026-11-02', 119, 'M',"
                            + " current_timestamp, 3, 1)",
                    document,
                    "RE-" + document);
            database.run(
                    "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                            + " attempts, ready_at, created_at) values (?, 1, ?, 'LIVE', 'PENDING',"
                            + " false, 0, 0, current_timestamp, current_timestamp)",
                    document,
                    document);
        }
    }

    /** The next start of the server on this folder. */
    private StartupRecovery start() {
        ServerInstance instance = new ServerInstance(folder.toString());
        TransferTimes times =
                new TransferTimes() {
                    @Override
                    public Duration settle() {
                        return Duration.ofMinutes(3);
                    }

                    @Override
                    public Duration lease() {
                        return Duration.ofSeconds(90);
                    }

                    @Override
                    public Duration lookAfter() {
                        return Duration.ofMinutes(15);
                    }
                };
        ContactSynchronizer contacts =
                new ContactSynchronizer() {
                    @Override
                    public void takeUpFromTheDead() {
                        if (contactsAway) {
                            throw new IllegalStateException("database away");
                        }
                    }
                };
        StartupRecovery recovery = new StartupRecovery();
        Wiring.wire(
                recovery,
                Wiring.bean(new ServerInstanceRepository(), instance, database.entities()),
                Wiring.bean(new TransferRepository(), instance, times, database.entities()),
                Wiring.bean(new PermitRepository(), instance, times, database.entities()),
                contacts,
                lifecycle);
        return recovery;
    }

    private long lookedUp() {
        return (Long) database.ask("select count(*) from transfer where marked");
    }

    private void isUnderWay(String holder) {
        database.run(
                "update transfer set state = 'RUNNING', ready_at = null, fence = 1, holder = ?,"
                        + " lease_until = current_timestamp + interval '1' hour where id = 2",
                holder);
    }

    @Test
    void on_a_database_that_it_does_not_know_all_that_waits_is_looked_up_before_it_is_sent() {
        start().in();

        assertThat(lookedUp()).isEqualTo(2);
        assertThat(lifecycle.goesOn()).isTrue();
    }

    @Test
    void on_the_database_that_its_last_life_has_left_nothing_is_looked_up_again() {
        start().in();
        database.run("update transfer set marked = false");

        start().in();

        assertThat(lookedUp()).isZero();
    }

    @Test
    void what_its_last_life_was_at_is_taken_up_at_once_and_not_after_the_lease() {
        start().in();
        isUnderWay(new ServerInstance(folder.toString()).name());

        start().in();

        assertThat(database.ask("select state from transfer where id = 2")).isEqualTo("RETRY");
    }

    @Test
    void what_another_server_is_at_is_left_to_it() {
        isUnderWay("another.life");

        start().in();

        assertThat(database.ask("select state from transfer where id = 2")).isEqualTo("RUNNING");
    }

    @Test
    void a_start_that_met_a_fault_begins_nothing_and_can_be_repeated() {
        contactsAway = true;
        StartupRecovery recovery = start();
        assertThatThrownBy(recovery::in).isInstanceOf(IllegalStateException.class);
        assertThat(lifecycle.goesOn()).isFalse();
        contactsAway = false;

        recovery.in();

        assertThat(lifecycle.goesOn()).isTrue();
    }

    @Test
    void what_waits_later_is_not_marked_by_a_second_call() {
        StartupRecovery recovery = start();
        recovery.in();
        database.run("update transfer set marked = false");
        database.run("delete from server_life");

        recovery.in();

        assertThat(lookedUp()).isZero();
    }
}
