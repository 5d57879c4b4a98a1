package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolOwned;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.transfer.decision.Decision;
import de.hundeschule123.sevdesk.transfer.decision.DecisionKind;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateDecisions;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.IncidentRepository;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.recognition.Difference;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person learns who looks whether a transferred document is still in sevdesk. */
class VoucherCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final EngineBench bench = new EngineBench();
    private final VoucherCheck check = new VoucherCheck();
    private SevdeskRef remote = new SevdeskRef(SevdeskRefKind.VOUCHER, "V1");
    private boolean held;
    private List<Decision> decisions = List.of();

    VoucherCheckTest() {
        Wiring.wire(
                check,
                new CommittedInvoice(),
                new OneSchool(),
                new OneLine(),
                new OneTransfer(),
                bench.books.factory(),
                bench.transfers,
                bench.duplicates,
                new KnownDecisions(),
                Wiring.bean(new IncidentRepository(), bench.database.entities()));
    }

    private static final class CommittedInvoice extends SchoolRecords {
        @Override
        public <T extends SchoolOwned> T get(Class<T> type, long id) {
            return type.cast(
                    new Invoice() {
                        @Override
                        public DocumentNumber number() {
                            return new DocumentNumber("RE-2026-0001");
                        }
                    });
        }
    }

    private static final class OneSchool extends CurrentSchool {
        @Override
        public SchoolId id() {
            return EngineBench.SCHOOL;
        }
    }

    private final class KnownDecisions extends DuplicateDecisions {
        @Override
        public List<Decision> log(long document) {
            return decisions;
        }
    }

    private final class OneLine extends Connections {
        @Override
        public Optional<SevdeskAccount> account(SchoolId of) {
            return held ? Optional.empty() : Optional.of(PracticeSchool.account(of));
        }
    }

    private final class OneTransfer extends Outbox {
        @Override
        public Optional<Transfer> of(long document) {
            return Optional.of(
                    new Transfer() {
                        @Override
                        public Optional<SevdeskRef> remote() {
                            return Optional.ofNullable(remote);
                        }

                        @Override
                        public Optional<Long> linkedBy() {
                            return decisions.stream().map(Decision::id).findFirst();
                        }
                    });
        }
    }

    @Test
    void a_voucher_that_is_there_stays_transferred() {
        bench.work();

        assertThat(check.look(7)).isPresent();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_voucher_that_bears_another_number_meanwhile_is_found_by_its_id() {
        bench.work();
        bench.books.clear();
        bench.books.enter("Rechnung Muster", "C1", DAY, Money.of("119.00"));

        assertThat(check.look(7)).isPresent();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_voucher_with_another_amount_is_not_called_the_document() {
        bench.work();
        bench.books.clear();
        bench.books.enter("RE-2026-0001", "C1", DAY, Money.of("999.00"));

        VoucherCheck.FoundVoucher found = check.look(7).orElseThrow();
        assertThat(found.compared().differences()).contains(Difference.AMOUNT);
        assertThat(found.compared().words(found.ours()))
                .contains("Betrag: hier 119,00 €, in Sevdesk 999,00 €");
        assertThat(found.linkedBy()).isEmpty();
    }

    @Test
    void whoever_has_linked_a_voucher_is_named_with_it() {
        bench.work();
        Decision linked =
                new Decision(
                        4,
                        DecisionKind.LINKED,
                        1,
                        "Inga",
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        decisions = List.of(linked);

        assertThat(check.look(7).orElseThrow().linkedBy()).contains(linked);
    }

    @Test
    void a_voucher_that_is_gone_fails_the_document_and_is_kept_as_an_incident() {
        bench.work();
        bench.books.clear();

        assertThat(check.look(7)).isEmpty();
        assertThat(bench.state()).isEqualTo("FAILED");
        assertThat(bench.cause()).isEqualTo("gone");
        assertThat(bench.database.ask("select voucher_id from transfer_incident")).isEqualTo("V1");
    }

    @Test
    void a_voucher_that_the_document_is_no_longer_linked_with_changes_nothing() {
        bench.work();
        remote = new SevdeskRef(SevdeskRefKind.VOUCHER, "V9");

        assertThat(check.look(7)).isEmpty();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.incidents()).isZero();
    }

    @Test
    void an_invoice_that_a_person_wrote_in_sevdesk_is_asked_for_by_its_id_and_not_among_vouchers() {
        bench.work();
        bench.books.clear();
        bench.books.enter("RE-2026-0001", "C1", DAY, Money.of("119.00"));
        remote = new SevdeskRef(SevdeskRefKind.INVOICE, "V1");

        assertThat(check.look(7)).isEmpty();
        assertThat(bench.books.lookUps()).isZero();
    }

    @Test
    void as_long_as_sevdesk_does_not_answer_nothing_counts_as_gone() {
        bench.work();
        bench.books.failLookUps(1);

        assertThatThrownBy(() -> check.look(7)).isInstanceOf(WrongState.class);
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_school_that_is_held_or_a_document_that_never_went_over_cannot_be_looked_for() {
        held = true;
        assertThatThrownBy(() -> check.look(7)).isInstanceOf(WrongState.class);
        held = false;
        remote = null;
        assertThatThrownBy(() -> check.look(7)).isInstanceOf(WrongState.class);
    }
}
