package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.screen.Pages;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.screen.TransferStatus;
import de.hundeschule123.sevdesk.transfer.screen.TransferStatusBean;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Lists the transfers of the school with what happened to them. */
@Named("transferLog")
@ViewScoped
public class TransferLogBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient TransferLog log;
    @Inject private transient SelectedTransfers transfers;
    @Inject private transient TransferStatusBean statuses;
    @Inject private transient Outbox outbox;

    private TransferSearch search = TransferSearch.ALL;
    private transient Pages<LoggedTransfer> rows;
    private transient Map<Long, String> people;
    private transient List<FailureCause> causes;
    private transient List<LoggedTransfer> selected = List.of();

    @PostConstruct
    void open() {
        rows =
                new Pages<LoggedTransfer>(
                        new Pages.Source<LoggedTransfer>() {
                            @Override
                            public long count() {
                                return log.count(search);
                            }

                            @Override
                            public List<LoggedTransfer> page(
                                    int offset, int size, Pages.Sorting sorting) {
                                return log.page(search, offset, size);
                            }

                            @Override
                            public ListAddress address() {
                                return TransferLogForm.write(search);
                            }

                            @Override
                            public Collection<String> columns() {
                                return List.of();
                            }

                            @Override
                            public Pages.Sorting usualSorting() {
                                return null;
                            }
                        },
                        LoggedTransfer::getId) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected Collection<LoggedTransfer> selectedElsewhere() {
                        return selected;
                    }
                };
    }

    /** Shows what the address of the page says. */
    public void arrive() {
        ListAddress address = ListAddress.ofPage();
        search = TransferLogForm.read(address, getPeople().keySet());
        rows.open(address);
    }

    private void look(TransferSearch wanted) {
        if (!search.equals(wanted)) {
            search = wanted;
            rows.restart();
            selected = List.of();
        }
    }

    public Pages<LoggedTransfer> getRows() {
        return rows;
    }

    /** The documents of the page that is shown, whose states are read together. */
    public List<Document> getShown() {
        return rows.getShown().stream().map(LoggedTransfer::document).toList();
    }

    /** Tries the selected documents again for which another try can help, and says how many. */
    public void againSelected() {
        act(
                TransferStatus::isWorthAnotherTry,
                transfers::again,
                "log.selected.again",
                "log.selected.again.none");
    }

    /** Has the selected documents tried now that wait for no more than our own caution. */
    public void hurrySelected() {
        act(
                TransferStatus::isSoonerOnWish,
                transfers::hurry,
                "log.selected.now",
                "log.selected.now.none");
    }

    /**
     * How many documents have failed by the cause that is looked for, where another try can help
     * them; none where no cause is looked for.
     */
    public long getFailedOfCause() {
        FailureCause cause = search.cause();
        return cause == null || !TransferStatus.isHelpedByAnotherTry(cause)
                ? 0
                : log.count(TransferSearch.ALL.withCause(cause).withStanding(Standing.FAILED));
    }

    /** The words of the button that does so. */
    public String getAgainCauseWords() {
        return Texts.of("log.cause.again", getFailedOfCause());
    }

    /** Tries all documents again that the cause has stopped, and says how many. */
    public void againCause() {
        Action.result(() -> outbox.againAll(search.cause()))
                .ifPresent(begun -> Action.say("transfer.againAll.started", begun));
        causes = null;
        selected = List.of();
    }

    private void act(
            Predicate<TransferStatus> helped,
            Function<List<Long>, Long> wish,
            String done,
            String none) {
        List<Document> chosen = selected.stream().map(LoggedTransfer::document).toList();
        List<Long> wanted =
                chosen.stream()
                        .map(Document::getId)
                        .filter(id -> isHelped(helped, statuses.among(chosen, id)))
                        .toList();
        if (wanted.isEmpty()) {
            Action.warn(none);
            return;
        }
        Action.result(() -> wish.apply(wanted))
                .ifPresent(count -> Action.say(done, count, chosen.size() - count));
        wanted.forEach(statuses::forget);
        selected = List.of();
    }

    /** What may lie in another account as well is asked about one by one. */
    private static boolean isHelped(Predicate<TransferStatus> helped, TransferStatus status) {
        return helped.test(status) && !status.isElsewhere();
    }

    public List<LoggedTransfer> getSelected() {
        return selected;
    }

    /** Called by the table with each request. */
    public void setSelected(List<LoggedTransfer> rows) {
        selected = rows == null ? List.of() : List.copyOf(rows);
    }

    public List<Standing> getStandings() {
        return TransferLogForm.standings();
    }

    /** What keeps documents from arriving now, and what is looked for: name and sentence. */
    public Map<String, String> getCauses() {
        if (causes == null) {
            causes = log.causes();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        if (search.cause() != null) {
            choices.put(search.cause().name(), Texts.of(search.cause().sentenceKey()));
        }
        causes.forEach(cause -> choices.put(cause.name(), Texts.of(cause.sentenceKey())));
        return choices;
    }

    /** The people of the school, by their ids. */
    public Map<Long, String> getPeople() {
        if (people == null) {
            people = log.people();
        }
        return people;
    }

    public String getText() {
        return search.text();
    }

    public void setText(String text) {
        look(search.withText(text == null ? "" : text));
    }

    public Standing getStanding() {
        return search.standing();
    }

    public void setStanding(Standing standing) {
        look(search.withStanding(standing));
    }

    public FailureCause getCause() {
        return search.cause();
    }

    public void setCause(FailureCause cause) {
        look(search.withCause(cause));
    }

    public Long getPerson() {
        return search.person();
    }

    public void setPerson(Long person) {
        look(search.withPerson(person));
    }

    public LocalDate getFrom() {
        return search.from();
    }

    public void setFrom(LocalDate from) {
        look(search.withFrom(from));
    }

    public LocalDate getUntil() {
        return search.until();
    }

    public void setUntil(LocalDate until) {
        look(search.withUntil(until));
    }
}
