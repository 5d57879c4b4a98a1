package de.hundeschule123.document.screen;

import de.hundeschule123.document.Document;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Act;
import de.hundeschule123.school.trail.LinkedThings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Knows the pages of documents that entries of the trail name. */
@ApplicationScoped
class NamedDocuments implements LinkedThings {

    @Inject private SchoolRecords records;

    @Override
    public boolean areNamedIn(Act.Area area) {
        return area == Act.Area.DOCUMENTS || area == Act.Area.TRANSFERS;
    }

    @Override
    public Map<String, String> pages(Collection<String> things) {
        return records
                .select(Document.class)
                .where("e.number in :numbers")
                .with("numbers", things)
                .list()
                .stream()
                .filter(document -> document.getKind().isIncome())
                .collect(
                        Collectors.toMap(
                                Document::getNumber,
                                document -> "/rechnungen/details.xhtml?id=" + document.getId()));
    }
}
