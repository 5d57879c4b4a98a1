package de.hundeschule123.bench.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Further dog schools beside those of the demo data, each with an owner of the same password. */
public final class DogSchools implements Storage.Filling {

    /** Ids far above those that the application gives out. */
    private static final long FIRST = 10_000_000;

    private final int count;

    public DogSchools(int count) {
        this.count = count;
    }

    /** A dog school by its place: who signs in to it, and the token of its account. */
    public record DogSchool(long id, String owner, String token) {

        private static DogSchool at(int place) {
            return new DogSchool(
                    FIRST + place,
                    "inhaber@schule-" + place + ".example",
                    "c%031x".formatted(place));
        }
    }

    /** All of them, in order. */
    public List<DogSchool> all() {
        return IntStream.range(0, count).mapToObj(DogSchool::at).toList();
    }

    @Override
    public void into(Connection connection) throws SQLException {
        try (PreparedStatement school =
                        connection.prepareStatement(
                                """
                                insert into school (id, name, owner_name, street, zip, city, country,
                                    email, phone, tax_number, vat_id, iban, bank, small_business)
                                select ?, name, owner_name, street, zip, city, country,
                                    email, phone, tax_number, vat_id, iban, bank, small_business
                                from school where id =
                                    (select school_id from app_user where email = ?)""");
                PreparedStatement user =
                        connection.prepareStatement(
                                """
                                insert into app_user
                                    (id, school_id, email, name, role, password_hash)
                                select ?, ?, ?, name, role, password_hash
                                from app_user where email = ?""")) {
            for (DogSchool one : all()) {
                school.setLong(1, one.id());
                school.setString(2, Stage.OWNER);
                school.addBatch();
                user.setLong(1, one.id());
                user.setLong(2, one.id());
                user.setString(3, one.owner());
                user.setString(4, Stage.OWNER);
                user.addBatch();
            }
            school.executeBatch();
            user.executeBatch();
        }
    }
}
