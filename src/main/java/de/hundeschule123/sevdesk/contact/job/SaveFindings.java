package de.hundeschule123.sevdesk.contact.job;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.platform.database.DatabaseRefusal;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.matching.Finding;
import de.hundeschule123.sevdesk.contact.matching.Names;
import de.hundeschule123.sevdesk.contact.matching.TheirContact;
import de.hundeschule123.sevdesk.contact.result.Candidate;
import de.hundeschule123.sevdesk.contact.result.Match;
import de.hundeschule123.sevdesk.contact.result.MatchTable;
import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.job.Runs;
import de.hundeschule123.sevdesk.job.Tally;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The writer that links who is assigned and keeps every finding for the result. */
@Dependent
public class SaveFindings extends AbstractItemWriter {

    private static final Logger LOG = Logger.getLogger(SaveFindings.class.getName());

    @Inject private JobContext context;
    @Inject private Runs runs;
    @Inject private CustomerNames customers;
    @Inject private MatchTable table;

    @Inject
    @BatchProperty(name = "run")
    private String run;

    private Run present;
    private Draft draft;

    @Override
    public void open(Serializable checkpoint) {
        present = runs.get(run);
        draft = Draft.of(context);
    }

    @Override
    public void writeItems(List<Object> items) {
        List<Finding> findings = items.stream().map(Finding.class::cast).toList();
        Map<Long, CustomerDetails> details =
                customers.details(
                        present.school(),
                        findings.stream().map(finding -> finding.customer().id()).toList());
        List<Match> matches =
                findings.stream()
                        .map(finding -> match(finding, details.get(finding.customer().id())))
                        .toList();
        try {
            table.save(present.school(), present.job(), matches);
        } catch (PersistenceException refused) {
            mustBeCollision(refused);
            matches.forEach(this::saveAlone);
        }
        present.advance(Tally.done(matches.size()));
    }

    /** Of two that link in the same moment one is refused, and must not take the others along. */
    private void saveAlone(Match match) {
        try {
            table.save(present.school(), present.job(), List.of(match));
        } catch (PersistenceException refused) {
            mustBeCollision(refused);
            LOG.log(
                    Level.INFO,
                    "Customer {0} was linked by another while it was matched",
                    Long.toString(match.customer()));
        }
    }

    /** Anything else is no collision and ends the run. */
    private static void mustBeCollision(PersistenceException refused) {
        if (!DatabaseRefusal.isDuplicate(refused)) {
            throw refused;
        }
    }

    private Match match(Finding finding, CustomerDetails details) {
        return new Match(
                finding.customer().id(),
                details,
                finding.verdict(),
                finding.reason(),
                finding.contacts().stream().map(this::candidate).toList());
    }

    private Candidate candidate(TheirContact contact) {
        ContactCard card = draft.card(contact.id());
        return new Candidate(
                new FoundContact(contact.id(), contact.number(), name(contact.names())),
                card.emailText(),
                card.addressText());
    }

    private static String name(Names names) {
        Stream<String> parts =
                names.isOrganisation()
                        ? Stream.of(names.company(), names.addition())
                        : Stream.of(names.first(), names.last(), names.addition());
        return parts.filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
