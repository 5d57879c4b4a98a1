package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.screen.Pages;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.contact.matching.LostContact;
import de.hundeschule123.sevdesk.contact.matching.MatchChoice;
import de.hundeschule123.sevdesk.contact.matching.MatchGroup;
import de.hundeschule123.sevdesk.contact.matching.MatchRow;
import de.hundeschule123.sevdesk.contact.matching.Matches;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Shows the group of a matching's result that a person has opened, and takes what they decide in
 * it.
 */
@Named("matchingResult")
@ViewScoped
public class MatchingResultBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String GROUP = "gruppe";

    @Inject private transient Matches matches;
    @Inject private transient SevdeskLinks addresses;

    private MatchGroup group;
    private transient Pages<MatchRow> rows;

    @PostConstruct
    void prepare() {
        rows =
                new Pages<>(
                        new Pages.Source<>() {
                            @Override
                            public long count() {
                                return group == null ? 0 : matches.count(group);
                            }

                            @Override
                            public List<MatchRow> page(
                                    int offset, int size, Pages.Sorting sorting) {
                                return group == null
                                        ? List.of()
                                        : matches.page(group, offset, size);
                            }

                            @Override
                            public ListAddress address() {
                                return new ListAddress().with(GROUP, group);
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
                        row -> row.customer().getId());
    }

    /** Shows what the address of the page says. */
    public void arrive() {
        ListAddress address = ListAddress.ofPage();
        group = group(address).orElse(null);
        rows.open(address);
    }

    /** The group that an address names. */
    static Optional<MatchGroup> group(ListAddress address) {
        return address.choice(GROUP, List.of(MatchGroup.values()), Enum::name);
    }

    public void open(MatchGroup wanted) {
        group = wanted;
        rows.restart();
    }

    public void close() {
        group = null;
        rows.restart();
        rows.tellAddress();
    }

    public boolean isOpen() {
        return group != null;
    }

    public MatchGroup getGroup() {
        return group;
    }

    public String getTitle() {
        return group == null ? "" : Texts.of("matching.group." + group);
    }

    /** What to do with the customers of this group. */
    public String getAdvice() {
        return group == null ? "" : Texts.of("matching.advice." + group);
    }

    public Pages<MatchRow> getRows() {
        return rows;
    }

    /** Whether the person has something to decide in this group. */
    public boolean isDecidable() {
        return group == MatchGroup.PROPOSED || group == MatchGroup.AMBIGUOUS;
    }

    /** Why a customer is where it is. */
    public String reason(MatchRow row) {
        return why(row);
    }

    static String why(MatchRow row) {
        String reason =
                row.reason() == null
                        ? Texts.of("contact.origin." + row.link().getOrigin())
                        : Texts.of("matching.reason." + row.reason());
        return row.lost() == null ? reason : reason + ". " + lost(row.lost());
    }

    private static String lost(LostContact lost) {
        return Texts.of(
                "matching.lost." + lost.loss(),
                lost.number().isEmpty() ? Texts.of("contact.number.none") : lost.number());
    }

    public String address(String contact) {
        return addresses.contact(contact);
    }

    /** Where the contact is that the customer of this row is linked with. */
    public String linkedAddress(MatchRow row) {
        return row.link().contactId().map(this::address).orElse(null);
    }

    /** Links the customer with the contact that the person has chosen. */
    public void choose(MatchRow row, MatchChoice choice) {
        if (Action.run(() -> matches.choose(row.customer().getId(), choice.getContactId()))) {
            Action.say("matching.chosen", row.customer().getDisplayName(), choice.getName());
        }
    }
}
