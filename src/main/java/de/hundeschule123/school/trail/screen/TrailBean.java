package de.hundeschule123.school.trail.screen;

import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.screen.Pages;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.trail.Act;
import de.hundeschule123.school.trail.LinkedThings;
import de.hundeschule123.school.trail.TrailEntries;
import de.hundeschule123.school.trail.TrailEntry;
import de.hundeschule123.school.trail.TrailSearch;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists what was done in the school, for its owner. */
@Named("trail")
@ViewScoped
public class TrailBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient TrailEntries entries;
    @Inject private transient Instance<LinkedThings> linked;
    @Inject private transient CurrentSchool current;

    private TrailSearch search = TrailSearch.ALL;
    private transient Pages<TrailEntry> rows;
    private transient Map<TrailSearch.Who, String> actors;
    private transient Map<Long, String> pages = new HashMap<>();
    private transient List<TrailEntry> paged = List.of();

    @PostConstruct
    void open() {
        rows =
                new Pages<>(
                        new Pages.Source<>() {
                            @Override
                            public long count() {
                                return entries.count(search);
                            }

                            @Override
                            public List<TrailEntry> page(
                                    int offset, int size, Pages.Sorting sorting) {
                                return entries.page(search, offset, size);
                            }

                            @Override
                            public ListAddress address() {
                                return TrailForm.write(search);
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
                        TrailEntry::getId);
    }

    /** Shows what the address of the page says; its owner alone comes that far. */
    public void arrive() throws IOException {
        if (current.caller().filter(Caller::isOwner).isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            faces.responseComplete();
            return;
        }
        ListAddress address = ListAddress.ofPage();
        search = TrailForm.read(address, actors().keySet());
        rows.open(address);
    }

    private Map<TrailSearch.Who, String> actors() {
        if (actors == null) {
            actors = entries.actors();
        }
        return actors;
    }

    private void look(TrailSearch wanted) {
        if (!Objects.equals(search, wanted)) {
            search = wanted;
            rows.restart();
        }
    }

    public Pages<TrailEntry> getRows() {
        return rows;
    }

    /** The moment as people read it. */
    public String when(TrailEntry entry) {
        return GermanTime.moment(entry.getMoment());
    }

    /** The page of what an entry names, or null where there is none. */
    public String page(TrailEntry entry) {
        List<TrailEntry> shown = rows.getShown();
        if (!shown.equals(paged)) {
            paged = shown;
            pages = pagesOf(shown);
        }
        return pages.get(entry.getId());
    }

    /** For all rows of a page at once. */
    private Map<Long, String> pagesOf(List<TrailEntry> shown) {
        Map<Long, String> found = new HashMap<>();
        for (LinkedThings room : linked) {
            List<TrailEntry> named =
                    shown.stream()
                            .filter(entry -> entry.getThing() != null)
                            .filter(entry -> room.areNamedIn(entry.getArea()))
                            .toList();
            if (!named.isEmpty()) {
                Map<String, String> known =
                        room.pages(
                                named.stream()
                                        .map(TrailEntry::getThing)
                                        .collect(Collectors.toSet()));
                named.stream()
                        .filter(entry -> known.containsKey(entry.getThing()))
                        .forEach(entry -> found.put(entry.getId(), known.get(entry.getThing())));
            }
        }
        return found;
    }

    public Act.Area[] getAreas() {
        return Act.Area.values();
    }

    /** Whose acts can be looked for: the word in the address, and what people read. */
    public Map<String, String> getPeople() {
        Map<String, String> people = new LinkedHashMap<>();
        actors().forEach((who, words) -> people.put(who.word(), words));
        return people;
    }

    public String getText() {
        return search.text();
    }

    public void setText(String text) {
        look(search.withText(text == null ? "" : text));
    }

    public Act.Area getArea() {
        return search.area();
    }

    public void setArea(Act.Area area) {
        look(search.withArea(area));
    }

    public String getWho() {
        return search.who() == null ? null : search.who().word();
    }

    public void setWho(String word) {
        look(
                search.withWho(
                        actors().keySet().stream()
                                .filter(who -> who.word().equals(word))
                                .findFirst()
                                .orElse(null)));
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
