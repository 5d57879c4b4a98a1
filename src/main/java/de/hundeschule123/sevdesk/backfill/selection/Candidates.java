package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.invoicing.Brief;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chosen documents of the current school, read in bounded pages by their ids. */
@ApplicationScoped
@Transactional
public class Candidates {

    private static final int PAGE = 500;

    @Inject private Documents documents;
    @Inject private Outbox outbox;
    @Inject private Connections connections;

    /** The next chosen documents after one, by id; empty at the end. */
    public List<Candidate> after(long last, Choice choice) {
        List<Brief> page =
                choice instanceof Choice.Named named
                        ? documents.briefs(next(named, last))
                        : documents.briefsAfter(last, ((Choice.Found) choice).search(), PAGE);
        Map<Long, Transfer> transfers = outbox.of(page.stream().map(Brief::id).toList());
        return page.stream()
                .map(
                        brief ->
                                new Candidate(
                                        brief,
                                        Optional.ofNullable(transfers.get(brief.id()))
                                                .map(Transfer::getState)))
                .toList();
    }

    private static List<Long> next(Choice.Named named, long last) {
        return named.documents().stream().filter(id -> id > last).limit(PAGE).toList();
    }

    /** How many chosen documents come after one. */
    public long countAfter(long last, Choice choice) {
        return choice instanceof Choice.Named named
                ? named.documents().stream().filter(id -> id > last).count()
                : documents.countAfter(last, ((Choice.Found) choice).search());
    }

    /** The rules for the current school as it is set up now. */
    public Rules rules(FailedOnes failedOnes) {
        return new Rules(
                connections.current().getTransferFrom(),
                failedOnes,
                invoice -> outbox.of(invoice).isPresent(),
                invoice -> documents.sheet(invoice).invoice().isNothing());
    }
}
