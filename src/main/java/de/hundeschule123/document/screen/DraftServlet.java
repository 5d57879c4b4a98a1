package de.hundeschule123.document.screen;

import de.hundeschule123.document.invoicing.DraftReference;
import de.hundeschule123.document.invoicing.Drafts;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.CurrentSchool;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Keeps a draft while a person writes it: takes the form as it stands on the page, again and again,
 * and says what came of it. Whoever has signed in meanwhile must be the person who writes.
 */
@WebServlet("/rechnungen/entwurf")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Three hundred lines of five hundred letters, and what stands around them. */
    private static final int MOST_BYTES = 512 * 1024;

    private static final int TOO_LARGE = 413;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(GermanTime.ZONE);

    @Inject private transient DraftForms forms;
    @Inject private transient CurrentSchool current;
    @Inject private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            response.sendError(TOO_LARGE);
            return;
        }
        JsonObjectBuilder answer;
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            answer = answer(reader.readObject());
        } catch (JsonException | Declined malformed) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.build().toString());
    }

    private JsonObjectBuilder answer(JsonObject sent) {
        String person = current.user().map(user -> Long.toString(user.userId())).orElse("");
        if (!person.equals(sent.getString("person", ""))) {
            return state("OTHER_PERSON");
        }
        String page = sent.getString("page", "");
        if (!page.matches("[\\w-]{1,40}") || !(sent.get("form") instanceof JsonObject form)) {
            throw new Declined("error.request");
        }
        ReadInvoice read = forms.read(TypedInvoice.of(form));
        DraftReference seen = DraftReference.of(sent.getString("draft", ""));
        if (seen.kind() == DraftReference.Kind.NEW && !read.hasContent()) {
            return problems(state("NOTHING"), read);
        }
        return problems(
                switch (forms.keep(seen, page, read)) {
                    case Drafts.Result.Saved saved ->
                            state("SAVED")
                                    .add("draft", saved.draft().toString())
                                    .add("address", address(saved.draft()))
                                    .add("whole", saved.whole())
                                    .add("at", TIME.format(clock.instant()));
                    case Drafts.Result.Changed changed -> theirs(changed.theirs());
                    case Drafts.Result.Committed committed ->
                            state("COMMITTED")
                                    .add("number", committed.number())
                                    .add(
                                            "address",
                                            "/rechnungen/details.xhtml?id=" + committed.id());
                    case Drafts.Result.Discarded gone -> state("DISCARDED");
                },
                read);
    }

    private static JsonObjectBuilder state(String state) {
        return Json.createObjectBuilder().add("state", state);
    }

    static String address(DraftReference draft) {
        return "/rechnungen/bearbeiten.xhtml"
                + switch (draft.kind()) {
                    case NEW -> "";
                    case UNFINISHED -> "?entwurf=" + draft.id();
                    case INVOICE -> "?id=" + draft.id();
                };
    }

    private JsonObjectBuilder theirs(Drafts.Kept theirs) {
        ReadInvoice read = forms.read(theirs);
        Instant at = theirs.at();
        return state("CHANGED")
                .add("draft", theirs.draft().toString())
                .add("by", theirs.by() == null ? "" : theirs.by())
                .add("at", at == null ? "" : TIME.format(at))
                .add("form", read.typed().json())
                .add(
                        "customer",
                        read.customer() == null ? "" : CustomerChoice.of(read.customer()).label());
    }

    private JsonObjectBuilder problems(JsonObjectBuilder answer, ReadInvoice read) {
        return answer.add("unread", array(read.unread()))
                .add("problems", array(forms.problems(read)));
    }

    private static JsonArrayBuilder array(List<FieldProblem> problems) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        problems.forEach(
                problem ->
                        array.add(
                                Json.createObjectBuilder()
                                        .add("field", problem.field())
                                        .add("sentence", problem.sentence())));
        return array;
    }
}
