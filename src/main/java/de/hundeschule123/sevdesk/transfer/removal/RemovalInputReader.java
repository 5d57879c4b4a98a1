package de.hundeschule123.sevdesk.transfer.removal;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads what a claimed removal needs in one short transaction. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class RemovalInputReader {

    @Inject private Connections connections;
    @Inject private RemovalRepository removals;
    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;

    /** What a worker finds who has claimed a removal. */
    sealed interface Found {

        /** All that it needs. */
        record Ready(RemovalInput input) implements Found {}

        /** The school's account is closed to us. */
        record Closed() implements Found {}

        /** The voucher is no longer ours to remove. */
        record NotOurs() implements Found {}
    }

    Found of(RemovalClaim claim) {
        Optional<SevdeskAccount> account = connections.account(claim.school());
        if (account.isEmpty()) {
            return new Found.Closed();
        }
        Optional<RemovalRepository.Booked> booked = removals.booked(claim);
        return booked.isEmpty()
                ? new Found.NotOurs()
                : new Found.Ready(
                        school.workingFor(
                                claim.school(), () -> read(account.get(), claim, booked.get())));
    }

    private RemovalInput read(
            SevdeskAccount account, RemovalClaim claim, RemovalRepository.Booked booked) {
        Invoice invoice =
                records.select(Invoice.class)
                        .fetching("customer")
                        .where("e.id = :id")
                        .with("id", claim.document())
                        .first()
                        .orElseThrow(NotFound::new);
        long customer = invoice.getCustomer().getId();
        return new RemovalInput(
                account,
                booked.own(),
                ExpectedVoucher.of(invoice, booked.contact(), booked.taxRule()),
                customer,
                claim.withContact()
                        ? booked.contact()
                                .filter(contact -> removals.isSpare(claim, customer, contact))
                        : Optional.empty());
    }
}
