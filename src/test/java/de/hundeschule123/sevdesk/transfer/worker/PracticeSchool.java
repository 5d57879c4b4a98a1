package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.ServiceAccount;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.contact.CustomerSnapshot;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a school of the benches has: an open account, and documents of one position. */
final class PracticeSchool {

    /** The token of the school of a bench with one. */
    static final ApiToken TOKEN = token(new SchoolId(1));

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private PracticeSchool() {}

    /** The token of a school's account. */
    static ApiToken token(SchoolId school) {
        return new ApiToken("%032d".formatted(school.value()));
    }

    static SevdeskAccount account(SchoolId school) {
        return new SevdeskAccount(
                school,
                "100-" + school.value(),
                token(school),
                TransferSettings.arrivingAs(VoucherArrival.OPEN),
                List.of(new RevenueAccount(1, 19, 4400, "4400", "Erlöse", false)));
    }

    /** The same account, in which services are booked on accounts of their own. */
    static SevdeskAccount account(SchoolId school, List<ServiceAccount> services) {
        SevdeskAccount account = account(school);
        return new SevdeskAccount(
                school,
                account.id(),
                account.token(),
                account.settings(),
                account.accounts(),
                services);
    }

    /** An invoice over 119.00. */
    static DocumentSnapshot document(String number, long customer) {
        return document(
                number,
                customer,
                null,
                new DocumentSnapshot.Position(
                        VatRate.STANDARD,
                        DocumentSnapshot.TaxCase.ORDINARY,
                        Money.of("119.00"),
                        "Kurs"));
    }

    /** An invoice that charges so at each rate. */
    static DocumentSnapshot document(String number, DocumentSnapshot.Position... positions) {
        return document(number, 3, null, positions);
    }

    /** A document that takes an invoice of these positions back. */
    static DocumentSnapshot cancellation(
            String number, long cancelled, DocumentSnapshot.Position... positions) {
        return document(number, 3, cancelled, positions);
    }

    /** A document that takes an invoice back. */
    static DocumentSnapshot cancellation(String number, long cancelled) {
        return document(
                number,
                3,
                cancelled,
                new DocumentSnapshot.Position(
                        VatRate.STANDARD,
                        DocumentSnapshot.TaxCase.ORDINARY,
                        Money.of("-119.00"),
                        "Kurs"));
    }

    private static DocumentSnapshot document(
            String number, long customer, Long cancels, DocumentSnapshot.Position... positions) {
        return new DocumentSnapshot(
                new DocumentNumber(number),
                customer,
                DAY,
                DAY,
                null,
                DAY,
                TaxRegime.REGULAR,
                List.of(positions),
                new DocumentSnapshot.Pdf(number + ".pdf", new byte[] {1}, "ab"),
                cancels);
    }

    /** A customer who has no contact yet. */
    static CustomerSnapshot customer(long customer) {
        CustomerDetails named =
                new CustomerDetails("Mia", "Muster", null, null, null, null, null, null, null);
        return new CustomerSnapshot(customer, "K-" + customer, named, Optional.empty());
    }
}
