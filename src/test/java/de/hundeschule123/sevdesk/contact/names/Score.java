package de.hundeschule123.sevdesk.contact.names;

import java.util.EnumMap;
import java.util.Map;

/** How often the comparison was right, by difficulty. */
final class Score {

    /** The counts of one difficulty. */
    static final class Row {
        int customers;
        int withCounterpart;
        int assignedRight;
        int assignedWrong;
        int proposedRight;
        int proposedWrong;
        int amongChoices;
        int chosenFromOthers;
        int none;
    }

    final Map<Difficulty, Row> rows = new EnumMap<>(Difficulty.class);

    static Score of(GeneratedBooks books, Iterable<NameMatch> matches) {
        Score score = new Score();
        books.difficulties.forEach(
                (customer, difficulty) -> {
                    Row row = score.row(difficulty);
                    row.customers++;
                    row.withCounterpart += books.truth.containsKey(customer) ? 1 : 0;
                });
        matches.forEach(match -> score.count(books, match));
        return score;
    }

    private void count(GeneratedBooks books, NameMatch match) {
        long customer = match.customer().id();
        Row row = row(books.difficulties.get(customer));
        String truth = books.truth.get(customer);
        boolean right = match.contacts().stream().anyMatch(found -> found.id().equals(truth));
        switch (match.verdict()) {
            case ASSIGNED -> {
                row.assignedRight += right ? 1 : 0;
                row.assignedWrong += right ? 0 : 1;
            }
            case PROPOSED -> {
                row.proposedRight += right ? 1 : 0;
                row.proposedWrong += right ? 0 : 1;
            }
            case AMBIGUOUS -> {
                row.amongChoices += right ? 1 : 0;
                row.chosenFromOthers += right ? 0 : 1;
            }
            case NONE -> row.none++;
        }
    }

    private Row row(Difficulty difficulty) {
        return rows.computeIfAbsent(difficulty, fresh -> new Row());
    }

    int assignedWrong() {
        return rows.values().stream().mapToInt(row -> row.assignedWrong).sum();
    }

    Row total() {
        Row total = new Row();
        rows.values()
                .forEach(
                        row -> {
                            total.customers += row.customers;
                            total.withCounterpart += row.withCounterpart;
                            total.assignedRight += row.assignedRight;
                            total.assignedWrong += row.assignedWrong;
                            total.proposedRight += row.proposedRight;
                            total.proposedWrong += row.proposedWrong;
                            total.amongChoices += row.amongChoices;
                            total.chosenFromOthers += row.chosenFromOthers;
                            total.none += row.none;
                        });
        return total;
    }
}
