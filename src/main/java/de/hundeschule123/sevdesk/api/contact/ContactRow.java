package de.hundeschule123.sevdesk.api.contact;

/**
 * A contact as it comes from sevdesk.
 *
 * @param name the organisation's name; null for a person
 * @param surename the person's first name, in sevdesk's spelling
 * @param familyname the person's last name
 * @param name2 what is added to the name: a middle name, junior, an organisation's branch
 */
public record ContactRow(
        String id,
        String customerNumber,
        String name,
        String surename,
        String familyname,
        String name2) {

    /** The name by which sevdesk shows it: the organisation's, else first and last name. */
    public String displayName() {
        if (name != null) {
            return name;
        }
        return ((surename == null ? "" : surename) + " " + (familyname == null ? "" : familyname))
                .strip();
    }
}
