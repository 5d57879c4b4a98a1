package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of the work that a killed server has left behind. */
class KilledServerTest {

    private final EngineBench bench = new EngineBench();

    @Test
    void unsent_work_of_a_killed_server_goes_on_when_it_starts_again() {
        bench.claim();
        bench.serverStartsAgain();
        assertThat(bench.isReady()).isTrue();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.lookUps()).isZero();
    }

    @Test
    void a_saving_of_a_killed_server_keeps_its_settle_time_and_is_looked_up() {
        bench.books.fate(PracticeBooks.crash());
        bench.work();
        bench.serverStartsAgain();
        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.isReady()).isFalse();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_server_that_starts_leaves_the_work_of_another_alone() {
        bench.claim();
        bench.anotherServerStarts();
        assertThat(bench.state()).isEqualTo("RUNNING");
    }

    @Test
    void a_server_takes_nothing_from_its_own_life() {
        bench.serverStartsAgain();
        bench.claim();
        bench.transfers.takeAwayFromTheDead();
        assertThat(bench.state()).isEqualTo("RUNNING");
    }

    @Test
    void a_document_that_went_over_after_the_backup_is_adopted_and_not_doubled() {
        bench.books.fate(PracticeBooks.crash());
        bench.work();
        bench.restoreBackup();
        assertThat(bench.state()).isEqualTo("PENDING");
        bench.transfers.lookUpFirst();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void without_the_look_up_a_restored_backup_would_double_the_voucher() {
        bench.books.fate(PracticeBooks.crash());
        bench.work();
        bench.restoreBackup();
        bench.work();
        assertThat(bench.books.vouchers()).isEqualTo(2);
    }
}
