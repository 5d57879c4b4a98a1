package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.DoubtTable;
import de.hundeschule123.sevdesk.transfer.queue.TransferTable;
import de.hundeschule123.sevdesk.transfer.recognition.Entry;
import de.hundeschule123.sevdesk.transfer.recognition.EntryIndex;
import de.hundeschule123.sevdesk.transfer.recognition.OurDocument;
import de.hundeschule123.sevdesk.transfer.recognition.Recognition;
import de.hundeschule123.sevdesk.transfer.recognition.RemoteKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison of a claimed document with what bears its number in sevdesk: an earlier claim may
 * have left it there, or a person may have entered it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EarlierEntries {

    @Inject private DoubtTable doubts;
    @Inject private TransferTable transfers;

    /**
     * Judges what was found. What a person has said not to be the document does not count, nor does
     * the voucher of another document; but where saveVoucher may have been sent, a person is asked
     * about that one.
     *
     * @param contact the one of their contacts that the document may lie on
     */
    Recognition recognize(Claim claim, List<Entry> found, Optional<String> contact) {
        OurDocument known = doubts.traits(claim.school(), claim.document()).orElseThrow();
        OurDocument ours = contact.map(known::on).orElse(known);
        Set<String> ofOthers =
                transfers.linked(
                        claim.school(),
                        RemoteKind.VOUCHER,
                        found.stream().map(entry -> entry.remote().id()).toList());
        List<Entry> possible =
                doubts.withoutRefused(claim.school(), claim.document(), found).stream()
                        .filter(entry -> claim.marked() || !ofOthers.contains(entry.remote().id()))
                        .toList();
        Recognition recognition =
                new EntryIndex(possible)
                        .findNumbered(ours, number -> doubts.isOurNumber(claim.school(), number));
        return recognition instanceof Recognition.Same same
                        && ofOthers.contains(same.entry().remote().id())
                ? new Recognition.Unclear(possible)
                : recognition;
    }
}
