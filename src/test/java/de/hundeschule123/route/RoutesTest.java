package de.hundeschule123.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Set<Route> routes = Routes.all();

    @Test
    void every_route_has_a_line_in_the_table() {
        Set<Route> missing = new TreeSet<>(routes);
        missing.removeAll(RouteTable.read().cells().keySet());

        assertThat(missing)
                .as("a new route needs a line in routes.txt: what is each caller answered?")
                .isEmpty();
    }

    @Test
    void every_line_of_the_table_is_a_route() {
        Set<Route> gone = new TreeSet<>(RouteTable.read().cells().keySet());
        gone.removeAll(routes);

        assertThat(gone).as("these routes are no more").isEmpty();
    }

    /** Were one kind not found at all, the table could be whole and yet say nothing of it. */
    @Test
    void routes_of_each_kind_are_found() {
        assertThat(routes)
                .contains(
                        Route.of("POST /api/invoices/{id}/commit"),
                        Route.of("GET /belege/pdf"),
                        Route.of("POST /rechnungen/entwurf"),
                        Route.of("POST /kunden/neu.xhtml"),
                        Route.of("GET /metrics/*"),
                        Route.of("GET /fehler/*"));
    }
}
