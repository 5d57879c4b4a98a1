package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.screen.Pages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Lists what people did about transfers and what happened to the connection. */
@Named("eventLog")
@ViewScoped
public class EventLogBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient EventLog log;
    @Inject private transient TransferLog transfers;

    private EventSearch search = EventSearch.ALL;
    private transient Pages<LoggedEvent> rows;
    private transient Map<Long, String> people;

    @PostConstruct
    void open() {
        rows =
                new Pages<>(
                        new Pages.Source<>() {
                            @Override
                            public long count() {
                                return log.count(search);
                            }

                            @Override
                            public List<LoggedEvent> page(
                                    int offset, int size, Pages.Sorting sorting) {
                                return log.page(search, offset, size);
                            }

                            @Override
                            public ListAddress address() {
                                return EventLogForm.write(search);
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
                        LoggedEvent::key);
    }

    /** Shows what the address of the page says. */
    public void arrive() {
        ListAddress address = ListAddress.ofPage();
        search = EventLogForm.read(address, getPeople().keySet());
        rows.open(address);
    }

    private void look(EventSearch wanted) {
        if (!search.equals(wanted)) {
            search = wanted;
            rows.restart();
        }
    }

    public Pages<LoggedEvent> getRows() {
        return rows;
    }

    public EventSearch.Kind[] getKinds() {
        return EventSearch.Kind.values();
    }

    /** The people of the school, by their ids. */
    public Map<Long, String> getPeople() {
        if (people == null) {
            people = transfers.people();
        }
        return people;
    }

    public String getText() {
        return search.text();
    }

    public void setText(String text) {
        look(search.withText(text == null ? "" : text));
    }

    public EventSearch.Kind getKind() {
        return search.kind();
    }

    public void setKind(EventSearch.Kind kind) {
        look(search.withKind(kind));
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
