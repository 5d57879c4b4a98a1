package de.hundeschule123.platform.database;

import java.util.Arrays;
import java.util.Optional;

/** A stored word is the text by which a column holds a constant of an enum. */
public interface StoredWord {

    /** The word in the database. */
    String word();

    /** The constant with a word; nothing for none, and for what only a newer version can say. */
    static <E extends Enum<E> & StoredWord> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst();
    }
}
