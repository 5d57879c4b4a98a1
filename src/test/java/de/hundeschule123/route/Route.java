package de.hundeschule123.route;

/**
 * A route is a method and an address that the program answers, such as {@code GET
 * /api/invoices/{id}}.
 */
record Route(String method, String address) implements Comparable<Route> {

    static Route of(String written) {
        String[] words = written.split(" ");
        return new Route(words[0], words[1]);
    }

    /** Whether it belongs to the interface for programs. */
    boolean isCall() {
        return address.startsWith("/api/");
    }

    /** Whether it may change something. */
    boolean writes() {
        return !method.equals("GET");
    }

    @Override
    public int compareTo(Route other) {
        int byAddress = address.compareTo(other.address);
        return byAddress == 0 ? method.compareTo(other.method) : byAddress;
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
