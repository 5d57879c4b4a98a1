package de.hundeschule123.school;

/** The identity of a dog school, by which all data of different schools are kept apart. */
public record SchoolId(long value) {

    public SchoolId {
        if (value <= 0) {
            throw new IllegalArgumentException("no school id: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
