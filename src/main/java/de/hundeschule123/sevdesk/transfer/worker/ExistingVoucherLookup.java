package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.transfer.decision.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
import de.hundeschule123.sevdesk.transfer.recognition.EntryIndex;
import de.hundeschule123.sevdesk.transfer.recognition.Recognition;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares a claimed document with what bears its number in sevdesk: an earlier claim may have left
 * it there, or a person may have entered it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ExistingVoucherLookup {

    @Inject private DuplicateRepository duplicates;
    @Inject private TransferRepository transfers;

    /**
     * Judges what was found. What a person has said not to be the document does not count, nor does
     * the voucher of another document; but where saveVoucher may have been sent, a person is asked
     * about that one.
     *
     * @param contact the one of their contacts that the document may lie on
     */
    Recognition recognize(Claim claim, List<SevdeskEntry> found, Optional<String> contact) {
        DocumentTraits known = duplicates.traits(claim.school(), claim.document()).orElseThrow();
        DocumentTraits ours = contact.map(known::on).orElse(known);
        Set<String> ofOthers =
                transfers.linked(
                        claim.school(),
                        SevdeskRefKind.VOUCHER,
                        found.stream().map(entry -> entry.remote().id()).toList());
        List<SevdeskEntry> possible =
                duplicates.withoutRefused(claim.school(), claim.document(), found).stream()
                        .filter(entry -> claim.marked() || !ofOthers.contains(entry.remote().id()))
                        .toList();
        Recognition recognition =
                new EntryIndex(possible)
                        .findNumbered(
                                ours, number -> duplicates.isOurNumber(claim.school(), number));
        return switch (recognition) {
            case Recognition.Same(SevdeskEntry same) when ofOthers.contains(same.remote().id()) ->
                    new Recognition.Unclear(possible);
            case Recognition.Same same -> same;
            case Recognition.Unclear unclear -> unclear;
            case Recognition.Absent absent -> absent;
        };
    }
}
