package de.hundeschule123.sevdesk.contact;

/** Why a part of a contact in sevdesk is not, or not only, what the customer's record says. */
public enum PartNote {
    /** Ours was added beside another that the school had entered in sevdesk by itself. */
    BESIDE,
    /** It was taken away here and stays there, for we delete nothing that we have not entered. */
    STAYED,
    /** sevdesk has no such country, or did not tell its countries: the address was left out. */
    NO_COUNTRY,
    /** sevdesk would not have it. */
    REFUSED
}
