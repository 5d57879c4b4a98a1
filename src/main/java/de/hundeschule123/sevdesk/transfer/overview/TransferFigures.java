package de.hundeschule123.sevdesk.transfer.overview;

import de.hundeschule123.school.CurrentSchool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts the transfers of the current school. */
@ApplicationScoped
@Transactional
public class TransferFigures {

    @Inject private CurrentSchool school;
    @Inject private TransferFigureRepository transfers;

    public WaitingTransfers waiting() {
        return transfers.waiting(school.id());
    }

    /** By cause, the most frequent first; without those about which a person decides. */
    public List<FailedTransfers> failed() {
        return transfers.failed(school.id());
    }

    /** The last months up to this one, the latest first, also those without a document. */
    public List<MonthlyTransfers> monthly(YearMonth latest, int months) {
        Map<YearMonth, MonthlyTransfers> found =
                transfers.monthly(school.id(), latest.minusMonths(months - 1L), latest);
        return IntStream.range(0, months)
                .mapToObj(latest::minusMonths)
                .map(month -> found.getOrDefault(month, MonthlyTransfers.none(month)))
                .toList();
    }
}
