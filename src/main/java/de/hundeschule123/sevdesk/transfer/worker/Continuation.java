package de.hundeschule123.sevdesk.transfer.worker;

/** A continuation says what may follow a document under the same permit. */
enum Continuation {
    /** Nothing: the permit is given back. */
    NONE,
    /** The next document of the lane. */
    SAME_TURN,
    /** The next document in another turn, unless the lane of another school has documents ready. */
    ANOTHER_TURN
}
