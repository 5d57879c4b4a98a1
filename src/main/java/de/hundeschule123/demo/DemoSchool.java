package de.hundeschule123.demo;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.document.catalogue.ServiceTerms;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.school.BankAccount;
import de.hundeschule123.school.Letterhead;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.Role;
import de.hundeschule123.school.School;
import de.hundeschule123.school.VatId;
import de.hundeschule123.sevdesk.api.ApiToken;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** One of the schools that a demonstration shows, with the people who work there. */
enum DemoSchool {
    PFOTENFREUNDE(
            "a1b2c3d4e5f60718293a4b5c6d7e8f90",
            new Color(0x1f6f5c),
            "www.pfotenfreunde.example",
            "Vielen Dank für dein Vertrauen.\nWir freuen uns auf die nächste Stunde mit euch beiden!") {
        @Override
        School school() {
            return new School(
                    "Hundeschule Pfotenfreunde",
                    "Sabine Köster",
                    new PostalAddress("Lindenallee 12", "50968", "Köln", "DE"),
                    new School.Reachability("info@pfotenfreunde.example", "0221 4710 120"),
                    new School.TaxStatus("219/5815/0815", "DE136695976", false),
                    new BankAccount(
                            "DE89370400440532013000", "COBADEFFXXX", "Beispielbank Köln", null));
        }

        @Override
        List<Person> people() {
            return List.of(
                    new Person("inhaber@pfotenfreunde.example", "Sabine Köster", Role.OWNER),
                    new Person("mitarbeiter@pfotenfreunde.example", "Timo Jäger", Role.STAFF));
        }

        @Override
        List<CustomerDetails> difficultCustomers() {
            return List.of(
                    person("Ünal", "Großkreutz", "uenal@post.example", "50667 Köln"),
                    person("Anneliese", "Müller-Lüdenscheidt", "am@post.example", "50968 Köln"),
                    person("Dr. Klöbner", "Weiß", "kloebner@post.example", "53111 Bonn"),
                    person("Prof. Dr. Elif", "Şahin", "elif@post.example", "50823 Köln"),
                    person("Thomas", "Schmidt", "thomas.schmidt@post.example", "50733 Köln"),
                    person("Thomas", "Schmidt", "t.schmidt@post.example", "51063 Köln"),
                    person("Maria del Carmen", "García López", null, "50672 Köln"),
                    person("Karl-Heinz", "Freiherr von und zu Strauß", null, "50321 Brühl"),
                    person(null, "O’Connor", "oconnor@post.example", "50354 Hürth"),
                    company("Tierschutzverein Köln-Süd e. V.", "Bärbel", "Höß", "50968 Köln"),
                    company("Müller & Söhne GmbH & Co. KG", "Götz", "Müller", "50996 Köln"),
                    company("Bäckerei „Zum süßen Eck“", "Désirée", "Nuß", "50389 Wesseling"),
                    company("K9 Security GmbH", null, null, "50829 Köln"),
                    abroad("Josef", "Großgstettner", "Getreidegasse 9", "5020", "Salzburg", "AT"),
                    abroad("Sepp", "Mößlacher", "Stiege 4/Tür 12", "1030", "Wien", "AT"),
                    abroad("Vreni", "Zürcher-Bühler", "Limmatquai 3", "8001", "Zürich", "CH"));
        }

        @Override
        List<String> towns() {
            return List.of(
                    "50667 Köln",
                    "50968 Köln",
                    "50733 Köln",
                    "51063 Köln",
                    "50321 Brühl",
                    "50354 Hürth",
                    "50389 Wesseling",
                    "51465 Bergisch Gladbach",
                    "53111 Bonn",
                    "53840 Troisdorf");
        }
    },
    WALDRAND(
            "5050c3d4e5f60718293a4b5c6d7e8f90",
            new Color(0x8a4b1f),
            "www.waldrand.example",
            "Herzlichen Dank und bis bald am Waldrand!") {
        @Override
        School school() {
            return new School(
                    "Hundeschule Waldrand",
                    "Jörg Weißhaupt",
                    new PostalAddress("Am Waldrand 3", "79117", "Freiburg im Breisgau", "DE"),
                    new School.Reachability("hallo@waldrand.example", "0171 39200 03"),
                    new School.TaxStatus("06/432/10815", null, true),
                    new BankAccount(
                            "DE02120300000000202051",
                            "BYLADEM1001",
                            "Beispielbank Freiburg",
                            null));
        }

        @Override
        List<Person> people() {
            return List.of(new Person("inhaber@waldrand.example", "Jörg Weißhaupt", Role.OWNER));
        }

        @Override
        List<CustomerDetails> difficultCustomers() {
            return List.of(
                    person(
                            "Jörg",
                            "Weiß",
                            "joerg.weiss@post.example",
                            "79117 Freiburg im Breisgau"),
                    person("Ännchen", "Öztürk", "aennchen@post.example", "79199 Kirchzarten"),
                    person("Michael", "Müller", "michael.mueller@post.example", "79100 Freiburg"),
                    person("Michael", "Müller", null, "79100 Freiburg"),
                    person("Hans Peter", "von der Höh", "hp@post.example", "79256 Buchenbach"),
                    company("Gasthof „Zum Hirschen“ GmbH", "Alois", "Faißt", "79274 St. Märgen"),
                    abroad("Urs", "Rüegg", "Rheingasse 14", "4058", "Basel", "CH"),
                    abroad("Beat", "Zurbrügg", "Hauptstrasse 8", "4123", "Allschwil", "CH"),
                    abroad("Resi", "Größwang", "Dorfplatz 2", "6900", "Bregenz", "AT"));
        }

        @Override
        List<String> towns() {
            return List.of(
                    "79117 Freiburg im Breisgau",
                    "79100 Freiburg im Breisgau",
                    "79199 Kirchzarten",
                    "79254 Oberried",
                    "79256 Buchenbach",
                    "79271 St. Peter",
                    "79822 Titisee-Neustadt",
                    "79183 Waldkirch");
        }
    },
    /** Is not connected: whoever tries the set-up out connects it. */
    NEULAND(
            null,
            new Color(0x2f4f8f),
            "www.neuland.example",
            "Schön, dass ihr da wart. Bis zum nächsten Mal!") {
        @Override
        School school() {
            return new School(
                    "Hundeschule Neuland",
                    "Miriam Çelik",
                    new PostalAddress("Deichweg 8", "26122", "Oldenburg", "DE"),
                    new School.Reachability("moin@neuland.example", "0171 39200 08"),
                    new School.TaxStatus("64/120/08154", "DE129274202", false),
                    new BankAccount(
                            "DE02500105170137075030",
                            "INGDDEFFXXX",
                            "Beispielbank Oldenburg",
                            null));
        }

        @Override
        List<Person> people() {
            return List.of(new Person("inhaber@neuland.example", "Miriam Çelik", Role.OWNER));
        }

        @Override
        List<CustomerDetails> difficultCustomers() {
            return List.of(
                    person("Jörg", "Müller", "joerg.mueller@post.example", "26122 Oldenburg"),
                    person("Frauke", "Janßen", "frauke@post.example", "26121 Oldenburg"),
                    person("Ole", "Petersen", "ole@post.example", "26180 Rastede"),
                    person("Petra", "Aden", "petra.aden@post.example", "26122 Oldenburg"),
                    person("Wiebke", "Onken", "wiebke@post.example", "26127 Oldenburg"),
                    person("Karl-Heinz", "Meinen", "kh@post.example", "26160 Bad Zwischenahn"),
                    person("André", "Lüken", "andre@post.example", "26129 Oldenburg"),
                    person("Anja", "Hinrichs", "anja@post.example", "26122 Oldenburg"),
                    person("Swantje", "Harms-Behrens", "swantje@post.example", "26180 Rastede"),
                    person("Ina", "Ehlers", "ina.ehlers@post.example", "26121 Oldenburg"),
                    person("Thea", "Gerdes", "thea@post.example", "26122 Oldenburg"),
                    person("Enno", "Wilken", "enno@post.example", "26129 Oldenburg"),
                    company(
                            "Reiterhof Ammerland GmbH",
                            "Hauke",
                            "Brunken",
                            "26160 Bad Zwischenahn"),
                    company("Tierheim Oldenburg e. V.", "Elske", "Tjaden", "26133 Oldenburg"));
        }

        @Override
        List<String> towns() {
            return List.of(
                    "26122 Oldenburg",
                    "26121 Oldenburg",
                    "26129 Oldenburg",
                    "26180 Rastede",
                    "26160 Bad Zwischenahn",
                    "26209 Hatten");
        }

        @Override
        int customers() {
            return 24;
        }

        @Override
        int documents() {
            return 34;
        }

        @Override
        int drafts() {
            return 1;
        }

        @Override
        List<ServiceTerms> services() {
            return List.of(
                    new ServiceTerms("Welpenkurs", Money.of("149.00"), VatRate.STANDARD),
                    new ServiceTerms("Einzelstunde", Money.of("65.00"), VatRate.STANDARD),
                    new ServiceTerms("Futter", null, VatRate.REDUCED));
        }
    };

    private static final int CUSTOMERS = 200;
    private static final int DOCUMENTS = 120;
    private static final int DRAFTS = 3;

    private final String token;
    private final Color colour;
    private final String website;
    private final String closingText;

    DemoSchool(String token, Color colour, String website, String closingText) {
        this.token = token;
        this.colour = colour;
        this.website = website;
        this.closingText = closingText;
    }

    /** The colour of its logo. */
    Color colour() {
        return colour;
    }

    /** What its invoices say of it beside name and address. */
    Letterhead letterhead() {
        School school = school();
        return new Letterhead(
                school.getEmail(),
                school.getPhone(),
                website,
                school.getTaxNumber(),
                VatId.of(school.getVatId()),
                new BankAccount(school.getIban(), school.getBic(), school.getBank(), null),
                closingText);
    }

    /** Somebody who signs in to the school. */
    record Person(String email, String name, Role role) {}

    abstract School school();

    abstract List<Person> people();

    /** The customers at whom interfaces stumble, the first of the book. */
    abstract List<CustomerDetails> difficultCustomers();

    /** Postcodes and towns around the school. */
    abstract List<String> towns();

    /** How many customers it has. */
    int customers() {
        return CUSTOMERS;
    }

    /** How many documents it has filed. */
    int documents() {
        return DOCUMENTS;
    }

    /** How many invoices it is still writing. */
    int drafts() {
        return DRAFTS;
    }

    /** What it offers, beside what it writes freely. */
    List<ServiceTerms> services() {
        return List.of();
    }

    /**
     * The key to the school's account in the sandbox, which no real sevdesk knows; nothing where it
     * is not connected.
     */
    Optional<ApiToken> sandboxToken() {
        return Optional.ofNullable(token).map(ApiToken::new);
    }

    private static CustomerDetails person(String first, String last, String email, String town) {
        return german(first, last, null, email, town);
    }

    private static CustomerDetails company(String company, String first, String last, String town) {
        return german(first, last, company, "buchhaltung@firma.example", town);
    }

    private static CustomerDetails german(
            String first, String last, String company, String email, String town) {
        String[] place = town.split(" ", 2);
        return new CustomerDetails(
                first,
                last,
                company,
                email,
                email == null ? null : "0171 3920017",
                "Große Gasse 7 b",
                place[0],
                place[1],
                "DE");
    }

    private static CustomerDetails abroad(
            String first, String last, String street, String zip, String city, String country) {
        return new CustomerDetails(
                first,
                last,
                null,
                last.charAt(0) + "@post.example",
                null,
                street,
                zip,
                city,
                country);
    }
}
