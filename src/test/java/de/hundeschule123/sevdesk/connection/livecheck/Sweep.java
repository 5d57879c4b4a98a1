package de.hundeschule123.sevdesk.connection.livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes from an account everything that a trial has made: found by the marker, whichever trial it
 * was, and by the ids that the trial itself remembers. Nothing else is ever touched.
 */
final class Sweep {
    static final String MARK = "123HS-LIVE-";
    private static final int MOST_PAGES = 20;
    private static final int PAGE = 1000;
    private static final String DRAFT = "50";

    private final Wiretap line;
    private final List<Proof> proofs = new ArrayList<>();
    private int vouchers;
    private int contacts;
    private int unread;

    Sweep(Wiretap line) {
        this.line = line;
    }

    /**
     * Sweeps.
     *
     * @param made paths that are known from the trial
     * @return what it was like
     */
    List<Proof> sweep(List<String> made) throws InterruptedException {
        Set<String> paths = new LinkedHashSet<>(found("/Voucher"));
        made.stream().filter(path -> path.startsWith("/Voucher/")).forEach(paths::add);
        for (String path : paths) {
            vouchers += deleteVoucher(path) ? 1 : 0;
        }
        Set<String> people = new LinkedHashSet<>(found("/Contact"));
        made.stream().filter(path -> path.startsWith("/Contact/")).forEach(people::add);
        for (String path : people) {
            contacts += deleteContact(path) ? 1 : 0;
        }
        tellGone(paths);
        tellGone(people);
        List<String> left = new ArrayList<>(found("/Voucher"));
        left.addAll(found("/Contact"));
        if (!left.isEmpty()) {
            proofs.add(Proof.of(TrialInsight.LEFT_OVER, String.join(", ", left)));
        } else if (unread > 0) {
            proofs.add(Proof.of(TrialInsight.NOT_DONE, "Aufräumen", "Antwort " + unread));
        } else {
            proofs.add(Proof.of(TrialInsight.SWEPT, vouchers, contacts));
        }
        return List.copyOf(proofs);
    }

    private boolean deleteVoucher(String path) throws InterruptedException {
        JsonNode row = line.call("GET", path, null).row();
        if (!isOurs(row)) {
            return false;
        }
        if (!DRAFT.equals(row.path("status").asText())) {
            line.call("PUT", path + "/resetToDraft", Wire.object());
        }
        return line.call("DELETE", path, null).isSuccess();
    }

    private boolean deleteContact(String path) throws InterruptedException {
        JsonNode row = line.call("GET", path, null).row();
        return isOurs(row) && line.call("DELETE", path, null).isSuccess();
    }

    private static boolean isOurs(JsonNode row) {
        return row.path("description").asText("").startsWith(MARK)
                || row.path("customerNumber").asText("").startsWith(MARK)
                || row.path("familyname").asText("").startsWith(MARK);
    }

    /**
     * What bears the marker. That the filter for descriptions finds parts was measured; of the one
     * for names nobody knows, so all contacts are read.
     */
    private List<String> found(String kind) throws InterruptedException {
        String filter = kind.equals("/Voucher") ? "?descriptionLike=" + MARK : "?depth=1";
        List<String> paths = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Wiretap.Reply reply =
                    line.call(
                            "GET",
                            kind + filter + "&limit=" + PAGE + "&offset=" + page * PAGE,
                            null);
            if (!reply.isSuccess()) {
                unread = reply.status();
                break;
            }
            JsonNode rows = reply.objects();
            for (JsonNode row : rows) {
                if (isOurs(row)) {
                    paths.add(kind + "/" + row.path("id").asText());
                }
            }
            if (rows.size() < PAGE) {
                break;
            }
        }
        return paths;
    }

    /** How the id of what has been deleted is answered. */
    private void tellGone(Set<String> paths) throws InterruptedException {
        if (!paths.isEmpty()) {
            String path = paths.iterator().next();
            Wiretap.Reply reply = line.call("GET", path, null);
            String kind = path.startsWith("/Voucher") ? "Beleg" : "Kontakt";
            proofs.add(
                    reply.isSuccess()
                            ? Proof.of(TrialInsight.DELETED_IS_THERE, kind)
                            : Proof.of(TrialInsight.DELETED_IS_GONE, kind, reply.status()));
        }
    }
}
