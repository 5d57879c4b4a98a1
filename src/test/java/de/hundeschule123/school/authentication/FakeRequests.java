package de.hundeschule123.school.authentication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Sessions and requests that exist without a server, as far as the sign-in looks. */
final class FakeRequests {

    private FakeRequests() {}

    static HttpSession session() {
        Map<String, Object> kept = new HashMap<>();
        return fake(
                HttpSession.class,
                (proxy, method, words) ->
                        switch (method.getName()) {
                            case "getAttribute" -> kept.get((String) words[0]);
                            case "setAttribute" -> kept.put((String) words[0], words[1]);
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    /** A request with a form. */
    static HttpServletRequest request(String contentType, Map<String, String> form) {
        return fake(
                HttpServletRequest.class,
                (proxy, method, words) ->
                        switch (method.getName()) {
                            case "getContentType" -> contentType;
                            case "getParameter" -> form.get((String) words[0]);
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(
                Proxy.newProxyInstance(
                        FakeRequests.class.getClassLoader(), new Class<?>[] {type}, behaviour));
    }
}
