package de.hundeschule123.school.retention;

/** What a school keeps for a time that it may choose, within what makes sense. */
public enum Kept {
    /** Entries of the trail about signing in: long enough to follow an attack. */
    ACCESS(90, 365),
    /** Drafts that nobody has changed since: they are no records of the books. */
    DRAFTS(30, 365),
    /** What sevdesk has said in its own words about a transfer: it may quote names. */
    TRANSFER_WORDS(365, 730);

    /** Longer than any law asks for. */
    public static final int MOST_DAYS = 3650;

    private final int leastDays;
    private final int usualDays;

    Kept(int leastDays, int usualDays) {
        this.leastDays = leastDays;
        this.usualDays = usualDays;
    }

    public int leastDays() {
        return leastDays;
    }

    public int usualDays() {
        return usualDays;
    }
}
