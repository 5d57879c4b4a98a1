package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.reconciliation.FindingGroup;

/** A group of findings with its size. */
public record GroupView(FindingGroup group, long size) {

    public FindingGroup getGroup() {
        return group;
    }

    public long getSize() {
        return size;
    }

    public String getTitle() {
        return Texts.of(group.textKey());
    }
}
