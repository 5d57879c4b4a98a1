package de.hundeschule123.sevdesk.transfer.worker;

/**
 * Tells that a refusal of the school's account is just being looked into: nobody calls meanwhile.
 */
class AccessInQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
