package de.hundeschule123.sevdesk.transfer.decision;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks people whether documents of the current school lie in sevdesk already, takes their word on
 * it, and takes it back.
 *
 * <p>A word counts for what the person has seen. Whoever links is told first if the entry is gone
 * from sevdesk or looks otherwise by now: a link with nothing would lose the document.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DuplicateDecisions {

    private static final String UNIQUE_VIOLATION = "23505";

    @Inject private CurrentSchool school;
    @Inject private SchoolRecords records;
    @Inject private Connections connections;
    @Inject private VoucherClient.Factory clients;
    @Inject private DuplicateRepository duplicates;
    @Inject private DecisionWriter writer;

    /** What is to be decided about a document; nothing when that is decided. */
    public Optional<Question> question(long document) {
        return writer.question(document);
    }

    /** What was decided about a document, oldest first. */
    public List<Decision> log(long document) {
        return writer.log(document);
    }

    /** The document as it is compared. */
    public DocumentTraits ours(long document) {
        return duplicates.traits(school.id(), document).orElseThrow(NotFound::new);
    }

    /** Whether a decision can be taken back now. */
    public Retraction retraction(long document, Decision decision) {
        return writer.retraction(document, decision);
    }

    /**
     * Refuses a question that is no longer the one that a person has seen.
     *
     * @throws WrongState when it is not; its message says what has come between
     */
    public void mustBeOpen(long document, String version) {
        mustBeOurs(document);
        writer.mustBeOpen(document, version);
    }

    /**
     * This is the document: it counts as transferred, and nothing is sent.
     *
     * @param version of the question that the person has seen
     * @throws WrongState when that is decided already, when the entry belongs to another document,
     *     or is not what the person has seen
     */
    public void link(long document, SevdeskRef remote, String version) {
        mustBeOurs(document);
        Optional<ComparedEntry> chosen =
                question(document)
                        .filter(open -> !open.ofOthers().containsKey(remote))
                        .flatMap(open -> open.candidate(remote));
        if (chosen.isPresent()) {
            mustLieThere(document, chosen.get().entry());
        }
        try {
            writer.link(document, remote, version);
        } catch (PersistenceException refused) {
            throw isTaken(refused) ? new WrongState("decision.ofAnother") : refused;
        }
    }

    /** Another document has become that entry at the same moment. */
    private static boolean isTaken(Throwable refused) {
        return Stream.iterate(refused, Objects::nonNull, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException sql
                                        && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    private void mustLieThere(long document, SevdeskEntry seen) {
        SevdeskAccount account =
                connections
                        .account(school.id())
                        .orElseThrow(() -> new WrongState("decision.notConnected"));
        Optional<SevdeskEntry> there = read(clients.of(account.token()), seen);
        if (there.isEmpty()) {
            duplicates.forget(school.id(), document, seen.remote());
            throw new WrongState("decision.gone");
        }
        if (!isSame(seen, there.get())) {
            duplicates.renew(school.id(), document, there.get());
            throw new WrongState("decision.changedThere");
        }
    }

    private static Optional<SevdeskEntry> read(VoucherClient client, SevdeskEntry seen) {
        String id = seen.remote().id();
        try {
            return switch (seen.remote().kind()) {
                case VOUCHER -> client.get(id, seen.number()).map(SevdeskEntry::of);
                case INVOICE -> client.getInvoice(id, seen.number()).map(SevdeskEntry::of);
            };
        } catch (SevdeskFailure failure) {
            throw new WrongState("transfer.check.unreachable");
        }
    }

    private static boolean isSame(SevdeskEntry seen, SevdeskEntry there) {
        return Objects.equals(seen.gross(), there.gross())
                && Objects.equals(seen.date(), there.date())
                && Objects.equals(seen.number(), there.number());
    }

    /**
     * None of them is the document: it is sent, and may stand in sevdesk twice.
     *
     * @param version of the question that the person has seen
     * @throws WrongState when that is decided already, or something else was found meanwhile
     */
    public void sendAnyway(long document, String version) {
        mustBeOurs(document);
        writer.sendAnyway(document, version);
    }

    /**
     * Takes a decision back: the document waits for one again.
     *
     * @throws WrongState when it cannot be taken back any more; its message says why
     */
    public void takeBack(long document, long decision) {
        mustBeOurs(document);
        writer.takeBack(document, decision);
    }

    private void mustBeOurs(long document) {
        records.get(Document.class, document);
    }
}
