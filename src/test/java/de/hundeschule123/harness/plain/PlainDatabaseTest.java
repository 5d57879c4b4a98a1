package de.hundeschule123.harness.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A unit test sees the transactions that the container would begin, and what a crash leaves. */
class PlainDatabaseTest {

    private final PlainDatabase database = new PlainDatabase();
    private final Notes notes = Wiring.bean(new Notes(), database.entities());
    private final Notes careless = notesWithoutTransactions();

    PlainDatabaseTest() {
        database.run("create table note (number integer)");
    }

    private Notes notesWithoutTransactions() {
        Notes raw = new Notes();
        Wiring.wire(raw, database.entities());
        return raw;
    }

    private long written() {
        return (Long) database.ask("select count(*) from note");
    }

    @Test
    void a_crash_in_the_middle_leaves_nothing_of_a_transaction() {
        for (int step = 1; step <= 3; step++) {
            for (boolean done : new boolean[] {false, true}) {
                database.run("delete from note");
                database.crashAt(step, done);
                assertThatThrownBy(notes::two).isInstanceOf(Crash.class);
                database.goOn();
                assertThat(written())
                        .as("step %d, done %s", step, done)
                        .isEqualTo(step == 3 && done ? 2 : 0);
            }
        }
    }

    @Test
    void what_writes_without_a_transaction_is_refused() {
        assertThatThrownBy(careless::two).isInstanceOf(TransactionRequiredException.class);
        assertThatThrownBy(notes::suspended).isInstanceOf(TransactionRequiredException.class);
        assertThat(written()).isZero();
    }

    @Test
    void what_demands_a_transaction_or_none_is_refused_otherwise() {
        assertThatThrownBy(notes::mandatory).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> notes.with(notes::never))
                .isInstanceOf(TransactionalException.class);
        notes.with(notes::mandatory);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void a_transaction_of_its_own_stays_when_the_one_around_it_is_undone() {
        assertThatThrownBy(
                        () ->
                                notes.with(
                                        () -> {
                                            notes.mandatory();
                                            notes.ofItsOwn();
                                            throw new IllegalStateException();
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void a_part_that_fails_undoes_the_whole_even_when_its_caller_goes_on() {
        assertThatThrownBy(
                        () ->
                                notes.with(
                                        () -> {
                                            notes.mandatory();
                                            assertThatThrownBy(
                                                            () ->
                                                                    notes.with(
                                                                            () -> {
                                                                                throw new IllegalStateException();
                                                                            }))
                                                    .isInstanceOf(IllegalStateException.class);
                                        }))
                .isInstanceOf(TransactionalException.class);
        assertThat(written()).isZero();
    }

    @Test
    void an_exception_that_is_foreseen_undoes_nothing() {
        assertThatThrownBy(notes::foreseen).isInstanceOf(IOException.class);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void the_rows_of_a_whole_table_are_counted_where_no_index_leads_to_them() {
        database.run("insert into note select * from generate_series(1, 500)");
        database.run("create table indexed as select * from note");
        database.run("create index on indexed (number)");

        assertThat(database.rowsRead(() -> notes.find("note"))).isEqualTo(500);
        assertThat(database.rowsRead(() -> notes.find("indexed"))).isEqualTo(1);
    }

    /** Writes notes under every rule. */
    @Transactional
    static class Notes {

        @PersistenceContext private EntityManager entities;

        void two() {
            write();
            write();
        }

        void with(Runnable work) {
            work.run();
        }

        void foreseen() throws IOException {
            write();
            throw new IOException();
        }

        @Transactional(Transactional.TxType.NOT_SUPPORTED)
        void suspended() {
            write();
        }

        @Transactional(Transactional.TxType.MANDATORY)
        void mandatory() {
            write();
        }

        @Transactional(Transactional.TxType.NEVER)
        void never() {
            write();
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void ofItsOwn() {
            write();
        }

        void find(String table) {
            entities.createNativeQuery("select * from " + table + " where number = ?")
                    .setParameter(1, 7)
                    .getResultList();
        }

        private void write() {
            entities.createNativeQuery("insert into note values (1)").executeUpdate();
        }
    }
}
