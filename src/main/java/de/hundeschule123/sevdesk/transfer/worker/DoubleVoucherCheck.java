package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.queue.IncidentRepository;
import de.hundeschule123.sevdesk.transfer.queue.Recheck;
import de.hundeschule123.sevdesk.transfer.queue.RecheckRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks whether sevdesk holds two vouchers of one number, and makes an incident of it: after a
 * document was saved in a turn that nobody saw, in a list that was read anyway, and when a person
 * asks. An incident ends when only one is left.
 */
@ApplicationScoped
public class DoubleVoucherCheck {

    private static final Logger LOG = Logger.getLogger(DoubleVoucherCheck.class.getName());

    /** Until then somebody has deleted one, or not. */
    private static final Duration NEXT_LOOK = Duration.ofDays(1);

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private VoucherClient.Factory clients;
    @Inject private TransferRepository transfers;
    @Inject private DuplicateRepository duplicates;
    @Inject private IncidentRepository incidents;
    @Inject private RecheckRepository rechecks;

    /** What a look has found. */
    public enum Found {
        ONE,
        TWO
    }

    /**
     * Looks for a person.
     *
     * @throws WrongState when there is nothing to look for, or sevdesk cannot be asked now
     */
    public Found look(long document) {
        records.get(Document.class, document);
        Recheck recheck =
                rechecks.of(school.id(), document)
                        .orElseThrow(() -> new WrongState("transfer.check.notTransferred"));
        SevdeskAccount account =
                connections
                        .account(school.id())
                        .orElseThrow(() -> new WrongState("transfer.check.held"));
        try {
            return look(account, recheck);
        } catch (SevdeskFailure failure) {
            throw new WrongState("transfer.check.unreachable");
        }
    }

    /** Looks because it is due; a school that is closed to us, or disturbed, is asked later. */
    void look(Recheck recheck) {
        Optional<SevdeskAccount> account = connections.account(recheck.school());
        if (account.isPresent()) {
            look(account.get(), recheck);
        }
    }

    private Found look(SevdeskAccount account, Recheck recheck) {
        List<SevdeskEntry> bearing =
                numbered(clients.of(account.token()), recheck).stream()
                        .filter(row -> recheck.number().value().equals(row.description()))
                        .filter(row -> row.id() != null)
                        .map(row -> SevdeskEntry.of(row))
                        .toList();
        boolean twice = isTwice(recheck, bearing);
        if (!twice) {
            incidents.single(recheck.school(), recheck.document());
            rechecks.over(recheck.school(), recheck.document());
        }
        return twice ? Found.TWO : Found.ONE;
    }

    private static List<VoucherRow> numbered(VoucherClient vouchers, Recheck recheck) {
        String number = recheck.number().value();
        return recheck.takesBack()
                ? vouchers.numberedOnEitherSide(number)
                : vouchers.numbered(number);
    }

    /**
     * Tells of those among the entries of a list that bear the number of a document whose voucher
     * is among them as well.
     */
    public void see(SchoolId of, List<SevdeskEntry> entries) {
        entries.stream()
                .map(entry -> rechecks.ofVoucher(of, entry.remote().id()))
                .flatMap(Optional::stream)
                .filter(
                        recheck ->
                                entries.stream()
                                        .allMatch(
                                                entry ->
                                                        recheck.number()
                                                                .value()
                                                                .equals(entry.number())))
                .findFirst()
                .ifPresent(recheck -> isTwice(recheck, entries));
    }

    /** Whether there is one beside the document's own that no person and no document explains. */
    private boolean isTwice(Recheck recheck, List<SevdeskEntry> bearing) {
        if (bearing.stream().noneMatch(entry -> isOwn(recheck, entry))) {
            return false;
        }
        Set<String> ofDocuments =
                transfers.linked(
                        recheck.school(),
                        SevdeskRefKind.VOUCHER,
                        bearing.stream().map(entry -> entry.remote().id()).toList());
        List<SevdeskEntry> second =
                duplicates.withoutRefused(recheck.school(), recheck.document(), bearing).stream()
                        .filter(entry -> !ofDocuments.contains(entry.remote().id()))
                        .toList();
        second.forEach(entry -> tell(recheck, entry.remote().id()));
        return !second.isEmpty();
    }

    private static boolean isOwn(Recheck recheck, SevdeskEntry entry) {
        return recheck.voucher().equals(entry.remote().id());
    }

    private void tell(Recheck recheck, String voucher) {
        rechecks.plan(recheck.school(), recheck.document(), NEXT_LOOK);
        if (incidents.twice(recheck.school(), recheck.document(), voucher)) {
            LOG.log(
                    Level.SEVERE,
                    "Vouchers {0} and {1} both bear the number of document {2}",
                    new Object[] {recheck.voucher(), voucher, Long.toString(recheck.document())});
        }
    }
}
