package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.transfer.decision.ComparedEntry;
import de.hundeschule123.sevdesk.transfer.decision.Decision;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateDecisions;
import de.hundeschule123.sevdesk.transfer.decision.FailureDecisions;
import de.hundeschule123.sevdesk.transfer.decision.Question;
import de.hundeschule123.sevdesk.transfer.recognition.Difference;
import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows a document beside what it may be in sevdesk, takes a person's word on it, and shows the
 * log.
 */
@Named("decisions")
@RequestScoped
public class DecisionBean {

    @Inject private DuplicateDecisions decisions;
    @Inject private FailureDecisions failures;
    @Inject private SevdeskLinks links;
    @Inject private TransferStatusBean status;

    private boolean heard;
    private String reason;
    private final Map<Long, Optional<Question>> questions = new HashMap<>();
    private final Map<Long, List<DecisionLine>> logs = new HashMap<>();

    /** What is to be decided about a document, or null. */
    public Question question(Long document) {
        return questions.computeIfAbsent(document, decisions::question).orElse(null);
    }

    /** The page of a candidate in sevdesk. */
    public String link(ComparedEntry candidate) {
        return candidate.entry().remote().link(links);
    }

    /** Whether a candidate differs from the document in something. */
    public boolean differs(ComparedEntry candidate, String difference) {
        return candidate.differences().contains(Difference.valueOf(difference));
    }

    /** What must be asked once more before a candidate is linked. */
    public String warning(Question question, ComparedEntry candidate) {
        return Texts.of(
                "decision.link.question", candidate.words(question.ours(), candidate.askedAbout()));
    }

    /** This is the document. */
    public void link(Long document, ComparedEntry candidate) {
        if (Action.run(() -> decisions.link(document, candidate.entry().remote(), seen()))) {
            Action.say("backfill.suggestion.accepted");
        }
        forget(document);
    }

    /** None of them is the document. */
    public void sendAnyway(Long document) {
        if (Action.run(() -> decisions.sendAnyway(document, seen()))) {
            Action.say("transfer.again.started");
        }
        forget(document);
    }

    /** What was decided about a document, oldest first. */
    public List<DecisionLine> log(Long document) {
        return logs.computeIfAbsent(document, this::lines);
    }

    private List<DecisionLine> lines(Long document) {
        List<Decision> log = decisions.log(document);
        if (log.isEmpty()) {
            return List.of();
        }
        DocumentTraits ours = decisions.ours(document);
        return log.stream()
                .map(
                        decision ->
                                new DecisionLine(
                                        ours,
                                        decision,
                                        decisions.retraction(document, decision),
                                        decision.chosen()
                                                .map(entry -> entry.entry().remote().link(links))
                                                .orElse(null)))
                .toList();
    }

    /** Takes a decision back. */
    public void takeBack(Long document, DecisionLine line) {
        if (Action.run(() -> decisions.takeBack(document, line.decision().id()))) {
            Action.say(line.isOfFailure() ? "decision.broughtBack" : "decision.takenBack");
        }
        forget(document);
    }

    /** The version of the question that the page has shown. */
    private static String seen() {
        return parameter("seen").orElse("");
    }

    /** The decision that the page has shown with a button that takes it back. */
    private static Optional<Long> takingBack() {
        return parameter("takingBack")
                .filter(typed -> typed.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static Optional<String> parameter(String name) {
        return Optional.ofNullable(
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name));
    }

    /** Puts the failure of a document away, with the reason that the person has typed. */
    public void putAway(Long document) {
        Optional<String> why = Optional.ofNullable(reason).filter(words -> !words.isBlank());
        if (Action.run(() -> failures.putAway(document, why))) {
            Action.say("decision.putAway.done");
            reason = null;
        }
        forget(document);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /**
     * Says why a press did nothing: what the page has shown is over, and its button with it, so
     * that nobody would hear of it.
     */
    public void explain(Long document) {
        if (!heard && document != null) {
            if (!seen().isEmpty()) {
                Action.run(() -> decisions.mustBeOpen(document, seen()));
            }
            takingBack().ifPresent(id -> Action.run(() -> decisions.takeBack(document, id)));
        }
    }

    private void forget(Long document) {
        heard = true;
        questions.remove(document);
        logs.remove(document);
        status.forget(document);
    }
}
