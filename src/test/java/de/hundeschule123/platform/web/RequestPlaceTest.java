package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.startup.StartRefused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPlaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // trusted | peer | X-Forwarded-For | place
                "''|203.0.113.7|-|203.0.113.7",
                "''|203.0.113.7|198.51.100.1|203.0.113.7",
                "127.0.0.1|203.0.113.7|198.51.100.1|203.0.113.7",
                "127.0.0.1|127.0.0.1|198.51.100.1|198.51.100.1",
                "127.0.0.1|127.0.0.1|-|127.0.0.1",
                "127.0.0.1|127.0.0.1|6.6.6.6, 198.51.100.1|198.51.100.1",
                "127.0.0.1, 10.0.0.0/8|127.0.0.1|6.6.6.6, 198.51.100.1, 10.3.2.1|198.51.100.1",
                "10.0.0.0/8|10.0.0.1|10.0.0.2|10.0.0.2",
                "10.0.0.0/8|10.0.0.1|6.6.6.6, unknown|10.0.0.1",
                "10.0.0.0/8|10.0.0.1|6.6.6.6, |10.0.0.1",
                "10.0.0.0/8|10.0.0.1|198.51.100.1:4711|198.51.100.1",
                "10.0.0.0/15|10.2.0.1|198.51.100.1|10.2.0.1",
                "::1|0:0:0:0:0:0:0:1|2001:db8::7|2001:db8::7",
                "fd00:1::/32|fd00:1::9%eth0|[2001:db8::7]:4711|2001:db8::7",
                "127.0.0.1|::ffff:127.0.0.1|198.51.100.1|198.51.100.1",
                "0:0:0:0:0:0:0:1|127.0.0.1|198.51.100.1|127.0.0.1",
            })
    void the_place_is_the_nearest_hop_that_is_no_proxy_of_ours(
            String trusted, String peer, String forwardedFor, String place) {
        assertThat(place(trusted, peer, forwardedFor).address()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff::1, 2001:db8:1:2::/64",
        "2001:db8:1:3::1, 2001:db8:1:3::/64",
        "::ffff:203.0.113.7, 203.0.113.7",
    })
    void an_ipv6_address_is_counted_by_its_network(String peer, String counted) {
        assertThat(place("", peer, null).counted()).isEqualTo(counted);
    }

    @Test
    void several_headers_are_read_as_one() {
        RequestPlace place =
                RequestPlace.of(
                        "127.0.0.1",
                        "127.0.0.1",
                        List.of("6.6.6.6", "198.51.100.1, 127.0.0.1"),
                        true,
                        Networks.of("127.0.0.1"));

        assertThat(place.address()).isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "127.0.0.1|-|true",
                "0:0:0:0:0:0:0:1|-|true",
                "127.0.0.1|203.0.113.7|false",
                "127.0.0.1|127.0.0.1|false",
                "203.0.113.7|-|false",
                "10.0.0.5|-|true",
                "10.0.0.5|203.0.113.7|false",
                "10.0.0.6|-|false",
            })
    void whoever_comes_through_a_proxy_is_no_program_of_this_machine(
            String peer, String forwardedFor, boolean thisMachine) {
        assertThat(place("", peer, forwardedFor).thisMachine()).isEqualTo(thisMachine);
        assertThat(place("127.0.0.1, ::1", peer, forwardedFor).thisMachine())
                .isEqualTo(thisMachine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/0",
                "10.0.0.256",
                "10.0.0",
                "010.0.0.1",
                "10.0.0.1/",
                "10.0.0.1/x",
                "10.0.0.1/-8",
                "::1/129",
                ":::1",
                "gibberish::1",
                "127.0.0.1;10.0.0.1",
                "127.0.0.1, proxy.example",
            })
    void a_list_of_proxies_that_cannot_be_meant_ends_the_start(String written) {
        assertThatThrownBy(() -> FrontDoorSettings.proxies(written))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TRUSTED_PROXIES");
    }

    private static RequestPlace place(String trusted, String peer, String forwardedFor) {
        return RequestPlace.of(
                peer,
                "10.0.0.5",
                forwardedFor == null ? List.of() : List.of(forwardedFor),
                forwardedFor != null,
                Networks.of(trusted));
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
        "2001:db8:10:0:0:0:100:1, 2001:db8:10::100:1",
        "0:0:0:0:0:0:0:0, ::",
        "2001:db8:1:0:3:4:5:6, 2001:db8:1:0:3:4:5:6",
        "203.0.113.0, 203.0.113.0"
    })
    void an_address_is_shown_as_people_write_it(String sent, String shown) {
        assertThat(NetworkAddress.of(sent)).map(NetworkAddress::toString).contains(shown);
    }
}
