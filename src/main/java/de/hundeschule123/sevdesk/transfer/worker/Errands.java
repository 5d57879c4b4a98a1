package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.contact.ContactDesk;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.voucher.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * The reading of errands, each in one short transaction: to begin and end one takes longer than the
 * statements in it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Errands {

    @Inject private Connections connections;
    @Inject private Papers papers;
    @Inject private ContactDesk contacts;

    /** The errand of a claim; nothing while the school's line is closed. */
    public Optional<Errand> of(Claim claim) {
        return connections.line(claim.school()).map(line -> errand(line, papers.read(claim)));
    }

    private Errand errand(Line line, Paper paper) {
        return new Errand(line, paper, contacts.card(line.school(), paper.customer()));
    }
}
