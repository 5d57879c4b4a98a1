package de.hundeschule123.customer;

import de.hundeschule123.platform.input.SearchWords;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.NumberRangeRepository;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.Selection;
import de.hundeschule123.school.trail.Change;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds, adds and changes the customers of the current school. */
@ApplicationScoped
@Transactional
public class Customers {

    private static final String RANGE = "K";
    private static final long FIRST_NUMBER = 1001;

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private NumberRangeRepository numbers;
    @Inject private Trail trail;
    @Inject private Clock clock;

    /**
     * The customer with this id.
     *
     * @throws NotFound when it does not exist in this school
     */
    public Customer get(long id) {
        return records.get(Customer.class, id);
    }

    public Optional<Customer> find(CustomerNumber number) {
        return records.select(Customer.class)
                .where("e.number = :number")
                .with("number", number.value())
                .first();
    }

    /**
     * Customers whose name, company, number, e-mail or city holds every word of the search text.
     *
     * @throws de.hundeschule123.platform.text.Declined when the words are too many for one query
     */
    public Selection<Customer> search(String text) {
        Selection<Customer> selection = records.select(Customer.class);
        int count = 0;
        for (String pattern : SearchWords.of(text).patterns()) {
            String word = "word" + count++;
            selection
                    .where(
                            """
                            lower(concat(concat(concat(coalesce(e.firstName, ''), ' '),
                                concat(coalesce(e.lastName, ''), ' ')),
                                concat(concat(coalesce(e.company, ''), ' '),
                                concat(concat(e.number, ' '),
                                concat(concat(coalesce(e.email, ''), ' '),
                                coalesce(e.address.city, '')))))) like :%s escape '!'"""
                                    .formatted(word))
                    .with(word, pattern);
        }
        return selection;
    }

    /** These customers in this order, as far as they belong to this school. */
    public List<Customer> inOrder(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Customer> found =
                records
                        .select(Customer.class)
                        .where("e.id in :ids")
                        .with("ids", ids)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Customer::getId, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Adds a customer under the school's next free number. */
    public Customer add(CustomerDetails details) {
        CustomerNumber number;
        do {
            number = CustomerNumber.of(numbers.next(school.id(), RANGE, FIRST_NUMBER));
        } while (find(number).isPresent());
        return add(number, details);
    }

    private Customer add(CustomerNumber number, CustomerDetails details) {
        Customer customer = records.add(new Customer(number, details));
        trail.record(CustomerAct.CUSTOMER_ADDED, number.value(), null);
        return customer;
    }

    /** A customer as it was put, and whether it is new. */
    public record Put(Customer customer, boolean isNew) {}

    /**
     * Adds the customer under a number that the caller has chosen, or changes the one that has it.
     * Callers who put the same number at the same moment are served one after the other.
     */
    public Put put(CustomerNumber number, CustomerDetails details) {
        Optional<Customer> known = find(number);
        if (known.isEmpty()) {
            numbers.hold(school.id(), RANGE, FIRST_NUMBER);
            known = find(number);
        }
        if (known.isPresent()) {
            Customer locked = records.lock(Customer.class, known.get().getId());
            change(locked, details);
            return new Put(locked, false);
        }
        return new Put(add(number, details), true);
    }

    /**
     * Changes a customer's details, unless somebody has changed them since they were seen.
     *
     * @param seen the version of the customer on which the change rests
     */
    public Customer change(long id, int seen, CustomerDetails details) {
        Customer customer = records.lock(Customer.class, id);
        customer.mustBeAsSeen(seen);
        change(customer, details);
        return customer;
    }

    /**
     * Takes a customer's data out but the number; owner only.
     *
     * @param seen the version of the customer that the owner has before them
     */
    public void erase(long id, int seen) {
        Customer customer = leaving(id, seen);
        customer.erase(clock.instant());
        records.flush();
        trail.record(CustomerAct.CUSTOMER_ERASED, customer.getNumber(), null);
    }

    /**
     * Removes a customer for whom nothing must be kept; owner only.
     *
     * @param seen the version of the customer that the owner has before them
     */
    public void remove(long id, int seen) {
        Customer customer = leaving(id, seen);
        records.remove(customer);
        records.flush();
        trail.record(CustomerAct.CUSTOMER_REMOVED, customer.getNumber(), null);
    }

    private Customer leaving(long id, int seen) {
        school.mustBeOwner();
        Customer customer = records.lock(Customer.class, id);
        customer.mustBeAsSeen(seen);
        return customer;
    }

    /** What is as it was is no change: programs put the same customers again and again. */
    private void change(Customer customer, CustomerDetails details) {
        List<Change> changes = customer.changes(details);
        customer.change(details);
        records.flush();
        if (!changes.isEmpty()) {
            trail.record(CustomerAct.CUSTOMER_CHANGED, customer.getNumber(), Change.names(changes));
        }
    }
}
