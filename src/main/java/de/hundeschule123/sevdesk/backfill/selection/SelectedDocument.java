package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.invoicing.DocumentSummary;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import java.util.Optional;

/**
 * A chosen document and how far its transfer is.
 *
 * @param transfer nothing when nobody has promised one
 * @param otherAccount the account that it lies in, or may lie in, where that is not the present one
 */
public record SelectedDocument(
        DocumentSummary document, Optional<Standing> transfer, Optional<String> otherAccount) {}
