package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.connection.HoldReason;
import org.junit.jupiter.api.Test;

/** A refusal of the account in the middle of work is asked about before it stops a school. */
class RefusalCheckTest {

    private final EngineBench bench = new EngineBench();

    private void refuseAndTryAgain(int times) {
        for (int i = 0; i < times; i++) {
            bench.books.fate(PracticeBooks.accountRefused());
            bench.work();
            bench.pauseIsOver();
        }
    }

    @Test
    void one_refusal_that_was_an_accident_holds_nobody_and_the_document_goes_over() {
        bench.refusalsAreAccidents();

        bench.books.fate(PracticeBooks.accountRefused());
        bench.work();

        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.cause()).isEqualTo("refusedOnce");
        assertThat(bench.heldBecause()).isEmpty();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
    }

    @Test
    void a_refusal_in_a_school_that_was_held_meanwhile_is_no_news() {
        bench.books.fate(
                (work, answer) -> {
                    bench.isHeldMeanwhile();
                    return PracticeBooks.accountRefused().meet(work, answer);
                });

        bench.work();

        assertThat(bench.state()).isEqualTo("HELD");
        assertThat(bench.heldBecause()).isEmpty();
    }

    @Test
    void a_refusal_that_holds_stops_the_school_at_once() {
        bench.books.fate(PracticeBooks.accountRefused());
        bench.work();

        assertThat(bench.state()).isEqualTo("HELD");
        assertThat(bench.heldBecause()).contains(HoldReason.TOKEN_REFUSED);
    }

    @Test
    void documents_that_are_refused_again_and_again_stop_the_school_although_it_is_connected() {
        bench.refusalsAreAccidents();

        refuseAndTryAgain(3);
        assertThat(bench.state()).isEqualTo("RETRY");
        assertThat(bench.heldBecause()).isEmpty();

        refuseAndTryAgain(1);
        assertThat(bench.state()).isEqualTo("HELD");
        assertThat(bench.heldBecause()).contains(HoldReason.ACCESS_REFUSED);
        assertThat(bench.books.vouchers()).isZero();
    }
}
