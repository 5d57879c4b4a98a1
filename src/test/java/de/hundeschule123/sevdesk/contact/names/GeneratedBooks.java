package de.hundeschule123.sevdesk.contact.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A school's customers and its account's contacts with the truth about who is who, generated with
 * every {@link Difficulty}.
 *
 * <p>Names are drawn without repetition, so that two people of one name exist only where a
 * difficulty says so. It knows nothing of how names are compared.
 */
public final class GeneratedBooks {

    private static final String[] FIRST =
            ("Anna Lena Jörg Günter Käthe Björn Sören Jürgen Änne Özlem Süleyman Zoë René André"
                            + " Chloé José Mia Emma Hannah Sofia Paul Leon Finn Jonas Luis Felix Max"
                            + " Peter Martin Werner Friedrich Ernst Otto Karl Wilhelm Konrad Arnold"
                            + " Petra Sabine Monika Ursula Renate Helga Gisela Brigitte Claudia"
                            + " Katharina Elisabeth Johanna Margarete Franziska Theresa Magdalena"
                            + " Stefan Thomas Andreas Michael Matthias Christoph Sebastian Alexander"
                            + " Tobias Florian Dominik Benedikt Lukas Moritz Valentin Emil Anton Oskar"
                            + " Birgit Heike Silke Anke Antje Wiebke Frauke Maike Svenja Nadine Yvonne"
                            + " Tülay Ayşe Mehmet Bülent Agnieszka Zbigniew Łukasz Dorota Irina Oleg"
                            + " Svetlana Dimitri Giuseppe Chiara Francesco Lucía Núria Håkon Åsa Mårten")
                    .split(" ");
    private static final String[] START =
            ("Al Bach Berg Birk Brand Braun Buch Burg Damm Dorn Eber Eich Eisen Engel Erl Falk Feld"
                            + " Fisch Forst Frei Gold Grün Hag Hart Hasel Heid Herz Hirsch Hoch Holz"
                            + " Kalt Kirch Klein König Korn Krug Küh Lang Laub Lind Löw Mahl Meer Moos"
                            + " Mühl Nest Nord Ober Öl Pfaff Rein Rosen Röt Sand Schön Schwarz Silber"
                            + " Sonn Stein Süß Tal Tann Über Vogel Wald Wein Weiß Wester Wild Winkel Zell")
                    .split(" ");
    private static final String[] END =
            ("acker auer bach bauer baum becker berger bichler born brenner brück burger dörfer"
                            + " eder egger felder fink gärtner graf gruber häuser hammer heimer hof"
                            + " höfer huber kamp kircher köhler krämer lechner leitner macher maier"
                            + " mann meister moser müller ner reiter reuter richter röder schmied"
                            + " schneider schröder stätter steiner stetter thaler wagner wald weber"
                            + " weiler wirth wieser zöller")
                    .split(" ");
    private static final String[] TITLES = {
        "Dr. ",
        "Prof. Dr. ",
        "Dr. med. vet. ",
        "Dr. med. ",
        "Dipl.-Ing. ",
        "Mag. ",
        "Dott. ",
        "Mrs "
    };
    private static final String[] FORMS_OF_ADDRESS = {"Herr ", "Frau "};
    private static final String[] LIKE_TITLES =
            ("Herr Herrn Frau Doktor Professor Magister Meister Graf Fürst König Kaiser Herzog Prinz"
                            + " Ritter Baron Freiherr Edler Probst Prior Abt Papst Bischof Richter"
                            + " Schulze Vogt Junior Senior Pater Schwester Bruder Pfarrer Pastor Mag Ing"
                            + " Dres Doc Master Miss Sir Lord Lady Dame Prince King Duke Earl Knight"
                            + " Bishop Pope Judge Major Dean Elder Mba Ma Ba Do Don Sra Sr Dra Dott"
                            + " Conte Marchese Comte Duc Roi Rey Conde Infante Familie Firma Jun")
                    .split(" ");
    private static final String[] JOINTS = {"-", " ", "\u2010", " \u2013 ", "\u2014", "/"};
    private static final String[] FIRST_LIKE_TITLES =
            "Dres Don Prince Major Judge Earl Duke King Mag Doc".split(" ");

    public final List<ComparedCustomer> customers = new ArrayList<>();
    public final List<ComparedContact> contacts = new ArrayList<>();
    public final Map<Long, String> truth = new HashMap<>();
    final Map<Long, Difficulty> difficulties = new HashMap<>();
    public final Map<Long, Home> homesOfCustomers = new HashMap<>();
    public final Map<String, Home> homesOfContacts = new HashMap<>();

    private final Random random;
    private final Set<String> used = new HashSet<>();

    /** Where somebody can be reached, as it is written down; null where it is not. */
    public record Home(String email, String street, String zip) {

        static final Home UNKNOWN = new Home(null, null, null);

        ContactAddresses reach() {
            return ContactAddresses.of(
                    email == null ? List.of() : List.of(email),
                    List.of(new ContactAddresses.Address(street, zip)));
        }
    }

    private record Person(String first, String last) {}

    private GeneratedBooks(long seed) {
        random = new Random(seed);
    }

    /** Books of about this many customers and exactly as many contacts. */
    public static GeneratedBooks of(int size, long seed) {
        GeneratedBooks books = new GeneratedBooks(seed);
        List<Difficulty> urn = new ArrayList<>();
        for (Difficulty difficulty : Difficulty.values()) {
            urn.addAll(Collections.nCopies(difficulty.weight(), difficulty));
        }
        while (books.customers.size() < size) {
            books.add(urn.get(books.random.nextInt(urn.size())));
        }
        while (books.contacts.size() < size) {
            Person stranger = books.fresh();
            books.contact(stranger.first, stranger.last);
        }
        Collections.shuffle(books.customers, books.random);
        Collections.shuffle(books.contacts, books.random);
        return books;
    }

    private void add(Difficulty difficulty) {
        Person p = fresh();
        switch (difficulty) {
            case EXACT -> pair(difficulty, p, p.first, p.last);
            case CASE -> pair(difficulty, p, upper(p.first), upper(p.last));
            case BLANKS -> pair(difficulty, p, " " + p.first + "\u00a0", p.last + "  ");
            case UNICODE_FORM ->
                    pair(difficulty, umlaut(p), nfd(umlaut(p).first), nfd(umlaut(p).last));
            case UMLAUT_IN_TWO_LETTERS -> {
                Person u = freshWithUmlaut();
                pair(difficulty, u, transcribed(u.first), transcribed(u.last));
            }
            case SHARP_S -> {
                Person s = freshFrom(p.first, "Groß" + end());
                pair(difficulty, s, s.first, s.last.replace("ß", "ss"));
            }
            case HYPHEN_OR_BLANK -> {
                Person d = freshFrom(p.first + "-" + first(), p.last + "-" + last());
                pair(difficulty, d, d.first.replace("-", " "), d.last.replace("-", " - "));
            }
            case TITLE -> {
                switch (random.nextInt(5)) {
                    case 0 -> pair(difficulty, p, anyOf(FORMS_OF_ADDRESS) + p.first, p.last);
                    case 1, 2 -> pair(difficulty, p, anyOf(TITLES) + p.first, p.last);
                    default -> pair(difficulty, p, p.first, anyOf(TITLES) + p.last);
                }
            }
            case NAMED_LIKE_A_TITLE -> likeATitle(difficulty, p);
            case TITLE_OR_NAME -> pair(difficulty, p, p.first, anyOf(FORMS_OF_ADDRESS) + p.last);
            case COMMA_IN_ONE_FIELD -> pair(difficulty, p, null, p.last + ", " + p.first);
            case ORGANISATION -> organisation(difficulty, p);
            case FIELDS_SWAPPED -> pair(difficulty, p, p.last, p.first);
            case ALL_IN_ONE_FIELD -> pair(difficulty, p, null, p.first + " " + p.last);
            case ACCENT_LOST -> {
                Person a = freshFrom("René", p.last);
                pair(difficulty, a, "Rene", a.last);
            }
            case UMLAUT_DOTS_LOST -> {
                Person u = freshWithUmlaut();
                pair(difficulty, u, bare(u.first), bare(u.last));
            }
            case FURTHER_FIRST_NAME -> pair(difficulty, p, p.first + " " + first(), p.last);
            case HALF_OF_DOUBLE_NAME -> {
                Person d = freshFrom(p.first, p.last + "-" + last());
                pair(difficulty, d, d.first, p.last);
            }
            case SOUNDS_ALIKE -> {
                Person m = freshFrom(p.first, p.last + "meier");
                pair(difficulty, m, m.first, m.last.replace("meier", "mayr"));
            }
            case ONE_LETTER_WRONG -> pair(difficulty, p, p.first, mistyped(p.last));
            case INITIAL_ONLY -> pair(difficulty, p, p.first.charAt(0) + ".", p.last);
            case NAMESAKES_WITH_EMAIL -> namesakes(difficulty, p, true);
            case NAMESAKES_WITH_ADDRESS -> namesakes(difficulty, p, false);
            case NAMESAKES_IN_ONE_HOUSE -> oneHouse(difficulty, p);
            case TWO_CUSTOMERS_ONE_CONTACT -> twoForOne(difficulty, p);
            case STRANGER_NEARLY_OF_THE_NAME -> nearlyTheName(difficulty, p);
            case STRANGER_BUT_FOR_A_TITLE -> strangerButForATitle(difficulty, p);
            case NO_COUNTERPART -> customer(difficulty, p.first, p.last, null);
        }
    }

    private void pair(Difficulty difficulty, Person p, String first, String last) {
        if (random.nextBoolean()) {
            customer(difficulty, p.first, p.last, contact(first, last));
        } else {
            customer(difficulty, first, last, contact(p.first, p.last));
        }
    }

    private void likeATitle(Difficulty difficulty, Person p) {
        String word = anyOf(LIKE_TITLES);
        Person named =
                switch (random.nextInt(4)) {
                    case 0 -> freshFrom(anyOf(FIRST_LIKE_TITLES), p.last);
                    case 1 -> freshFrom(p.first, word);
                    case 2 -> freshFrom(p.first, word + "-" + p.last);
                    default -> freshFrom(p.first, p.last + "-" + word);
                };
        switch (random.nextInt(4)) {
            case 0 -> pair(difficulty, named, named.first, named.last);
            case 1 -> pair(difficulty, named, upper(named.first), upper(named.last));
            case 2 -> pair(difficulty, named, "Dr. " + named.first, named.last);
            default -> pair(difficulty, named, named.first, named.last.replace("-", " \u2013 "));
        }
    }

    private void strangerButForATitle(Difficulty difficulty, Person p) {
        String word = anyOf(LIKE_TITLES);
        String joint = anyOf(JOINTS);
        Person named =
                random.nextBoolean()
                        ? freshFrom(p.first, word + joint + p.last)
                        : freshFrom(p.first, p.last + joint + word);
        if (random.nextBoolean()) {
            contact(p.first, p.last);
            customer(difficulty, named.first, named.last, null);
        } else {
            contact(named.first, named.last);
            customer(difficulty, p.first, p.last, null);
        }
    }

    private void organisation(Difficulty difficulty, Person p) {
        String name = "Hundeschule " + p.first + " " + p.last + " & Söhne GmbH";
        String other = "HUNDESCHULE " + upper(p.first + " " + p.last) + " UND SOEHNE GMBH";
        String contact = id();
        contacts.add(new ComparedContact(contact, contact, TypedName.organisation(name)));
        long customer = customers.size() + 1;
        customers.add(
                new ComparedCustomer(
                        customer, TypedName.organisation(random.nextBoolean() ? name : other)));
        truth.put(customer, contact);
        difficulties.put(customer, difficulty);
    }

    /** Two people of one name on both sides, of whom e-mail or address say who is who. */
    private void namesakes(Difficulty difficulty, Person p, boolean byEmail) {
        for (int i = 0; i < 2; i++) {
            String contact = contact(p.first, p.last);
            long customer = customer(difficulty, p.first, p.last, contact);
            homesOfCustomers.put(customer, byEmail ? email(customer) : house(customer, "Straße"));
            homesOfContacts.put(contact, byEmail ? email(customer) : house(customer, "Str."));
        }
    }

    /** Father and son: the address fits both. */
    private void oneHouse(Difficulty difficulty, Person p) {
        Home house = house(customers.size(), "Weg");
        for (int i = 0; i < 2; i++) {
            String contact = contact(p.first, p.last);
            homesOfCustomers.put(customer(difficulty, p.first, p.last, contact), house);
            homesOfContacts.put(contact, house);
        }
    }

    /** The contact belongs to the first; the second has none. */
    private void twoForOne(Difficulty difficulty, Person p) {
        customer(difficulty, p.first, p.last, contact(p.first, p.last));
        customer(difficulty, p.first, p.last, null);
    }

    private void nearlyTheName(Difficulty difficulty, Person p) {
        switch (random.nextInt(3)) {
            case 0 -> contact(p.first, mistyped(p.last));
            case 1 -> contact(p.last, p.first);
            default -> contact(p.first + "é", p.last);
        }
        customer(difficulty, p.first, p.last, null);
    }

    private long customer(Difficulty difficulty, String first, String last, String contact) {
        long id = customers.size() + 1;
        customers.add(new ComparedCustomer(id, TypedName.person(first, last)));
        difficulties.put(id, difficulty);
        if (contact != null) {
            truth.put(id, contact);
        }
        return id;
    }

    private String contact(String first, String last) {
        String id = id();
        contacts.add(new ComparedContact(id, id, TypedName.person(first, last)));
        return id;
    }

    private String id() {
        return Long.toString(500_000_000L + contacts.size());
    }

    private Person fresh() {
        Person person;
        do {
            person = new Person(first(), last());
        } while (!isFresh(person));
        return person;
    }

    private Person freshWithUmlaut() {
        Person person;
        do {
            person = fresh();
        } while (person.equals(new Person(bare(person.first), bare(person.last))));
        return person;
    }

    private Person freshFrom(String first, String last) {
        Person person = new Person(first, last);
        for (int i = 0; !isFresh(person); i++) {
            person = new Person(first, last + END[(i + random.nextInt(END.length)) % END.length]);
        }
        return person;
    }

    /** Nobody has this name, in this order or the other, in whatever spelling. */
    private boolean isFresh(Person person) {
        String key = bare(person.first) + " " + bare(person.last);
        String turned = bare(person.last) + " " + bare(person.first);
        return !used.contains(turned) && used.add(key);
    }

    private static Person umlaut(Person p) {
        return new Person(p.first.replace('a', 'ä'), p.last);
    }

    private String first() {
        return FIRST[random.nextInt(FIRST.length)];
    }

    private String last() {
        return START[random.nextInt(START.length)]
                + (random.nextInt(4) == 0
                        ? START[random.nextInt(START.length)].toLowerCase(Locale.ROOT)
                        : "")
                + end();
    }

    private String anyOf(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String end() {
        return END[random.nextInt(END.length)];
    }

    private String mistyped(String name) {
        int place = 1 + random.nextInt(name.length() - 1);
        return name.substring(0, place) + "x" + name.substring(place);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.GERMANY);
    }

    private static String nfd(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD);
    }

    private static String transcribed(String name) {
        return name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }

    /** Without the dots of umlauts. */
    private static String bare(String name) {
        return name.replace('ä', 'a')
                .replace('ö', 'o')
                .replace('ü', 'u')
                .replace('Ä', 'A')
                .replace('Ö', 'O')
                .replace('Ü', 'U');
    }

    private static Home email(long customer) {
        return new Home("kunde" + customer + "@example.org", null, null);
    }

    private static Home house(long customer, String kind) {
        return new Home(null, "Lange " + kind + " " + customer, "20095");
    }
}
