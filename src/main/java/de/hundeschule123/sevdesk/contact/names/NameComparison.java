package de.hundeschule123.sevdesk.contact.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Compares all customers with all contacts by name.
 *
 * <p>First come equal names: a pair that is alone with its name is assigned, all others of an equal
 * name are namesakes. What remains is compared by one likeness after the other, the surest first;
 * whoever has found somebody takes no part in what follows. Everything is found by keys in hash
 * tables, so the time grows with the number of names and not with its square.
 */
public final class NameComparison {

    /** A key that so many pairs share says nothing. */
    private static final int TOO_COMMON = 400;

    private final ComparedCustomer[] customers;
    private final ComparedContact[] contacts;
    private final NameIndex nameIndex;
    private final Set<Long> linkedCustomers;
    private final Set<String> linkedContacts;

    private final BitSet openCustomers = new BitSet();
    private final BitSet freeContacts = new BitSet();
    private final BitSet taken = new BitSet();
    private final List<NameMatch> findings = new ArrayList<>();
    private final List<Namesakes> namesakes = new ArrayList<>();

    private NameComparison(
            List<ComparedCustomer> customers,
            List<ComparedContact> contacts,
            Map<Long, String> links,
            Set<String> kept) {
        this.customers = customers.toArray(ComparedCustomer[]::new);
        this.contacts = contacts.toArray(ComparedContact[]::new);
        this.linkedCustomers = Set.copyOf(links.keySet());
        this.linkedContacts =
                Stream.concat(links.values().stream(), kept.stream())
                        .collect(Collectors.toUnmodifiableSet());
        this.nameIndex =
                new NameIndex(
                        customers.stream()
                                .map(customer -> Spelling.of(customer.names()))
                                .toArray(Spelling[]::new),
                        contacts.stream()
                                .map(contact -> Spelling.of(contact.names()))
                                .toArray(Spelling[]::new));
    }

    /**
     * What names alone have settled, and those of one name among whom e-mail, address or a person
     * must decide. Customers that are linked already are in neither.
     */
    public record Result(List<NameMatch> findings, List<Namesakes> namesakes) {}

    /**
     * Compares.
     *
     * @param links which customers are linked with which contact already
     * @param kept contacts that belong to a customer who is linked with another one by now
     */
    public static Result of(
            List<ComparedCustomer> customers,
            List<ComparedContact> contacts,
            Map<Long, String> links,
            Set<String> kept) {
        NameComparison comparison = new NameComparison(customers, contacts, links, kept);
        comparison.openUnlinked();
        comparison.findEqual();
        comparison.findAlike();
        comparison.leaveRest();
        return new Result(comparison.findings, comparison.namesakes);
    }

    private void openUnlinked() {
        for (int i = 0; i < customers.length; i++) {
            openCustomers.set(i, !linkedCustomers.contains(customers[i].id()));
        }
        for (int i = 0; i < contacts.length; i++) {
            freeContacts.set(i, !linkedContacts.contains(contacts[i].id()));
        }
    }

    /**
     * Those that are linked already are counted too: a second customer of a name does not become
     * its only one because the first has found its contact.
     */
    private void findEqual() {
        for (NameIndex.Group group : nameIndex.groups(NameComparison::key, i -> true, i -> true)) {
            if (!anyOpen(group)) {
                continue;
            }
            if (!anyFree(group)) {
                group.customers().stream().forEach(taken::set);
            } else if (group.isPair()) {
                findEqual(group.customers().first(), group.contacts().first());
            } else {
                settle(group, MatchReason.SAME_NAME);
            }
        }
    }

    private void findEqual(int customer, int contact) {
        if (nameIndex.customer(customer).agreesWith(nameIndex.contact(contact))) {
            settle(customer, contact);
            findings.add(
                    NameMatch.assigned(
                            customers[customer], MatchReason.SAME_NAME, contacts[contact]));
        } else {
            propose(customer, contact, MatchReason.TITLE);
        }
    }

    private static List<String> key(Spelling name) {
        String key = name.key();
        return key.isEmpty() ? List.of() : List.of(key);
    }

    private boolean anyOpen(NameIndex.Group group) {
        return group.customers().stream().anyMatch(openCustomers::get);
    }

    private boolean anyFree(NameIndex.Group group) {
        return group.contacts().stream().anyMatch(freeContacts::get);
    }

    private void findAlike() {
        for (Likeness likeness : Likeness.values()) {
            if (likeness == Likeness.LAST_NAME_ONLY) {
                findOneLetterApart();
            }
            if (likeness.isStrong()) {
                findStrong(likeness);
            } else {
                findWeak(likeness);
            }
        }
    }

    private void findStrong(Likeness likeness) {
        for (NameIndex.Group group :
                nameIndex.groups(likeness::keys, openCustomers::get, freeContacts::get)) {
            NameIndex.Group alike = partners(group, likeness);
            if (alike.isPair()) {
                propose(alike.customers().first(), alike.contacts().first(), likeness.reason());
            } else if (alike.hasBothSides()) {
                settle(alike, likeness.reason());
            }
        }
    }

    /** Those of a group who have somebody on the other side to whom the likeness applies. */
    private NameIndex.Group partners(NameIndex.Group group, Likeness likeness) {
        if (group.size() > TOO_COMMON) {
            return new NameIndex.Group(new IntList(), new IntList());
        }
        NameIndex.Group partners = new NameIndex.Group(new IntList(), new IntList());
        group.customers().stream()
                .filter(openCustomers::get)
                .filter(
                        customer ->
                                group.contacts().stream()
                                        .anyMatch(contact -> holds(likeness, customer, contact)))
                .forEach(partners.customers()::add);
        group.contacts().stream()
                .filter(freeContacts::get)
                .filter(
                        contact ->
                                group.customers().stream()
                                        .anyMatch(customer -> holds(likeness, customer, contact)))
                .forEach(partners.contacts()::add);
        return partners;
    }

    private boolean holds(Likeness likeness, int customer, int contact) {
        return likeness.holds(nameIndex.customer(customer), nameIndex.contact(contact));
    }

    /** Proposes pairs in which neither side is like anybody else. */
    private void findWeak(Likeness likeness) {
        LongStream.Builder alike = LongStream.builder();
        BitSet common = new BitSet();
        for (NameIndex.Group group :
                nameIndex.groups(likeness::keys, openCustomers::get, freeContacts::get)) {
            if (group.size() > TOO_COMMON) {
                group.customers().stream().forEach(common::set);
                continue;
            }
            group.customers().stream()
                    .forEach(
                            customer ->
                                    group.contacts().stream()
                                            .filter(contact -> holds(likeness, customer, contact))
                                            .forEach(
                                                    contact -> alike.add(pair(customer, contact))));
        }
        long[] pairs = alike.build().sorted().distinct().toArray();
        int[] contactsOf = new int[customers.length];
        int[] customersOf = new int[contacts.length];
        for (long pair : pairs) {
            contactsOf[customer(pair)]++;
            customersOf[contact(pair)]++;
        }
        Arrays.stream(pairs)
                .filter(pair -> contactsOf[customer(pair)] == 1 && customersOf[contact(pair)] == 1)
                .filter(pair -> !common.get(customer(pair)))
                .forEach(pair -> propose(customer(pair), contact(pair), likeness.reason()));
    }

    private static long pair(int customer, int contact) {
        return (long) customer << Integer.SIZE | contact;
    }

    private static int customer(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    private static int contact(long pair) {
        return (int) pair;
    }

    private void findOneLetterApart() {
        String[] ours = new String[customers.length];
        String[] theirs = new String[contacts.length];
        openCustomers.stream().forEach(i -> ours[i] = nameIndex.customer(i).text());
        freeContacts.stream().forEach(i -> theirs[i] = nameIndex.contact(i).text());
        OneLetter amongTheirs = new OneLetter(theirs);
        int[] found = new int[ours.length];
        for (int i = 0; i < ours.length; i++) {
            found[i] = amongTheirs.only(ours[i]);
        }
        OneLetter amongOurs = new OneLetter(ours);
        for (int i = 0; i < ours.length; i++) {
            if (found[i] >= 0 && amongOurs.only(theirs[found[i]]) == i) {
                propose(i, found[i], MatchReason.ONE_LETTER);
            }
        }
    }

    private void propose(int customer, int contact, MatchReason reason) {
        settle(customer, contact);
        findings.add(NameMatch.proposed(customers[customer], reason, contacts[contact]));
    }

    private void settle(int customer, int contact) {
        openCustomers.clear(customer);
        freeContacts.clear(contact);
    }

    private void settle(NameIndex.Group group, MatchReason likeness) {
        namesakes.add(
                new Namesakes(
                        group.customers().stream().mapToObj(i -> customers[i]).toList(),
                        group.contacts().stream().mapToObj(i -> contacts[i]).toList(),
                        linkedCustomers,
                        linkedContacts,
                        likeness));
        group.customers().stream().forEach(openCustomers::clear);
        group.contacts().stream().forEach(freeContacts::clear);
    }

    private void leaveRest() {
        openCustomers.stream()
                .forEach(
                        i ->
                                findings.add(
                                        NameMatch.none(
                                                customers[i],
                                                taken.get(i)
                                                        ? MatchReason.TAKEN
                                                        : MatchReason.UNKNOWN)));
    }
}
