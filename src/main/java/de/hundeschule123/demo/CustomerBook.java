package de.hundeschule123.demo;

import de.hundeschule123.customer.CustomerDetails;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Makes up the customers of a demonstration school: first those that make life hard for every
 * interface (umlauts, companies, double names, namesakes, neighbours abroad), then ordinary people.
 */
final class CustomerBook {

    static final long FIRST_NUMBER = 1001;

    private static final int WITHOUT_EMAIL = 11;
    private static final int WITHOUT_PHONE = 7;
    private static final int COMPANY = 23;
    private static final int DOUBLE_NAME = 13;

    private final DemoSchool school;
    private final Random random;

    private CustomerBook(DemoSchool school) {
        this.school = school;
        this.random = new Random(school.ordinal() + 1L);
    }

    /** The customers in the order of their numbers, the same at each call. */
    static List<CustomerDetails> of(DemoSchool school) {
        CustomerBook book = new CustomerBook(school);
        List<CustomerDetails> customers = new ArrayList<>(school.difficultCustomers());
        while (customers.size() < school.customers()) {
            customers.add(book.ordinary(customers.size()));
        }
        return List.copyOf(customers);
    }

    private CustomerDetails ordinary(int position) {
        String first = any(Names.FIRST);
        String last =
                position % DOUBLE_NAME == 0
                        ? any(Names.LAST) + "-" + any(Names.LAST)
                        : any(Names.LAST);
        String company =
                position % COMPANY == 0
                        ? any(Names.COMPANY_KINDS).formatted(any(Names.LAST))
                        : null;
        String street = any(Names.STREETS) + " " + (1 + random.nextInt(98));
        String[] town = any(school.towns()).split(" ", 2);
        return new CustomerDetails(
                first,
                last,
                company,
                unless(position % WITHOUT_EMAIL == 0, email(first, last, position)),
                unless(position % WITHOUT_PHONE == 0, phone(position)),
                street,
                town[0],
                town[1],
                "DE");
    }

    private static String unless(boolean missing, String value) {
        return missing ? null : value;
    }

    /** An address in a domain that is reserved for examples. */
    private static String email(String first, String last, int position) {
        return plain(first) + "." + plain(last) + position + "@post.example";
    }

    private static String plain(String name) {
        String german =
                name.toLowerCase(Locale.GERMANY)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        return Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("[^a-z-]", "");
    }

    /** A number of the ranges that the Bundesnetzagentur keeps free for film and fiction. */
    private String phone(int position) {
        IntFunction<String> mobile = number -> String.format(Locale.ROOT, "0171 39200%02d", number);
        IntFunction<String> land = number -> String.format(Locale.ROOT, "0221 4710%03d", number);
        return (position % 3 == 0 ? land : mobile).apply(random.nextInt(100));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
