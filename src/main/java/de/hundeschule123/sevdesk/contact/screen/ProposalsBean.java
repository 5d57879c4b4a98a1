package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.contact.matching.MatchRow;
import de.hundeschule123.sevdesk.contact.matching.Matching;
import de.hundeschule123.sevdesk.contact.matching.Proposals;
import de.hundeschule123.sevdesk.contact.names.MatchReason;
import de.hundeschule123.sevdesk.job.Job;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows the proposals of a matching by their reasons, and takes a yes to one reason or to all. */
@Named("proposals")
@RequestScoped
public class ProposalsBean {

    /** Of more, a person looks at the list of all. */
    private static final int SHOWN = 5;

    private static final String SEEN = "seen";

    @Inject private Proposals proposals;
    @Inject private Matching matching;

    private List<Group> groups;

    /** The proposals of one reason: how many, and the first of them. */
    public record Group(MatchReason reason, long size, List<MatchRow> rows) {

        public Group {
            rows = List.copyOf(rows);
        }

        public MatchReason getReason() {
            return reason;
        }

        public long getSize() {
            return size;
        }

        public List<MatchRow> getRows() {
            return rows;
        }

        public String getTitle() {
            return Texts.of("matching.reason." + reason);
        }

        /** How many more there are than those that stand here. */
        public long getMore() {
            return size - rows.size();
        }
    }

    public List<Group> getGroups() {
        if (groups == null) {
            Map<MatchReason, Long> open = proposals.open();
            groups =
                    open.entrySet().stream()
                            .map(
                                    one ->
                                            new Group(
                                                    one.getKey(),
                                                    one.getValue(),
                                                    proposals.of(one.getKey(), SHOWN)))
                            .toList();
        }
        return groups;
    }

    /** How many proposals wait for a yes. */
    public long getSize() {
        return getGroups().stream().mapToLong(Group::size).sum();
    }

    /** The matching whose result the page shows. */
    public long getJob() {
        return matching.latest().map(Job::getId).orElse(0L);
    }

    /** Says yes to all proposals of a reason. */
    public void accept(MatchReason reason) {
        accept(EnumSet.of(reason));
    }

    /** Says yes to all proposals. */
    public void acceptAll() {
        accept(EnumSet.allOf(MatchReason.class));
    }

    private void accept(Set<MatchReason> reasons) {
        Action.result(() -> proposals.accept(seen(), reasons)).ifPresent(ProposalsBean::tell);
        groups = null;
    }

    private static void tell(int linked) {
        if (linked == 0) {
            Action.warn("matching.proposals.none");
        } else {
            Action.say("matching.proposals.accepted", linked);
        }
    }

    /** The matching whose result the person had before them. */
    private static long seen() {
        String job =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(SEEN);
        return job == null || !job.matches("\\d{1,18}") ? 0 : Long.parseLong(job);
    }
}
