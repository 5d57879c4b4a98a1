package de.hundeschule123.sevdesk.contact.names;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A growing list of places in an array. */
final class IntList {

    private int[] places = new int[1];
    private int size;

    void add(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = place;
    }

    int size() {
        return size;
    }

    int first() {
        return places[0];
    }

    IntStream stream() {
        return Arrays.stream(places, 0, size);
    }
}
