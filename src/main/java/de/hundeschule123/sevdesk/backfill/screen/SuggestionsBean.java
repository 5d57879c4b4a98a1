package de.hundeschule123.sevdesk.backfill.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.backfill.duplicates.DuplicateDecisions;
import de.hundeschule123.sevdesk.transfer.queue.DuplicateSuggestion;
import de.hundeschule123.sevdesk.transfer.screen.TransferStatusBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows what a document may be in sevdesk, and takes the two words a person can say to it. */
@Named("suggestions")
@RequestScoped
public class SuggestionsBean {

    @Inject private DuplicateDecisions duplicateDecisions;
    @Inject private SevdeskLinks links;
    @Inject private TransferStatusBean status;

    private final Map<Long, List<DuplicateSuggestion>> known = new HashMap<>();

    public List<DuplicateSuggestion> of(Long document) {
        return known.computeIfAbsent(document, duplicateDecisions::of);
    }

    /** The page of a suggestion in sevdesk. */
    public String link(DuplicateSuggestion suggestion) {
        return suggestion.remote().link(links);
    }

    /** This is the document. */
    public void accept(Long document, DuplicateSuggestion suggestion) {
        if (Action.run(() -> duplicateDecisions.accept(document, suggestion.remote()))) {
            Action.say("backfill.suggestion.accepted");
        }
        forget(document);
    }

    private void forget(Long document) {
        known.remove(document);
        status.forget(document);
    }

    /** None of them is the document. */
    public void refuse(Long document) {
        if (Action.run(() -> duplicateDecisions.refuse(document))) {
            Action.say("transfer.again.started");
        }
        forget(document);
    }
}
