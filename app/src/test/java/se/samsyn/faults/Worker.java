package se.samsyn.faults;

import java.io.IOException;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samsyn.demo.MadeUpObservations;

/**
 * People at work until the program goes away under them. Follows no redirects, so that an answer is taken down the moment it
 * comes.
 */
final class Worker {
    private static final int ROWS_OF_A_FILE = 4_000;
    private static final String BOUNDARY = "samsyn-boundary-51c2";

    private final String site;
    private final Promises promises;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    Worker(String site, Promises promises) {
        this.site = site;
        this.promises = promises;
    }

    interface Work {
        void once(int number) throws IOException, InterruptedException;
    }

    Worker signedInAs(String persona) throws IOException, InterruptedException {
        post("/logga-in/demo", "/logga-in", "persona", persona);
        return this;
    }

    /** Works until the program does not answer any more. */
    static Thread untilItIsGone(String name, java.util.concurrent.atomic.AtomicReference<Throwable> surprise, Work work) {
        return Thread.ofPlatform().name(name).start(() -> {
            try {
                for (int number = 0; ; number++) {
                    work.once(number);
                }
            } catch (IOException gone) {
                // As meant.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | AssertionError trouble) {
                surprise.compareAndSet(null, trouble);
            }
        });
    }

    /** Reports one thing, as a reporter. */
    String report(String marker) throws IOException, InterruptedException {
        String key = hidden(get("/rapportera"), "key");
        String id = number(post("/rapportera", "/rapportera", "key", key, "group", "SKA", "place", "Torget", "when", "now",
                "text", "Prov " + marker), "/rapportera/klart/(\\d+)");
        promises.reports().add(id + " Prov " + marker);
        return id;
    }

    /** Accepts a report, as a reviewer. */
    void accept(String id) throws IOException, InterruptedException {
        String page = "/att-granska/" + id;
        String form = get(page);
        post(page, page, "version", hidden(form, "version"), "deed", "accept", "group", "SKA", "place", "Torget", "spread", "AUTHORITIES",
                "text", area(form, "text"));
        promises.accepted().add(id);
    }

    /** Reads a file in and accepts its rows, as a coordinator. */
    void file(long seed) throws IOException, InterruptedException {
        StringWriter rows = new StringWriter();
        MadeUpObservations.write(ROWS_OF_A_FILE, seed, LocalDate.of(2020, 7, 1), rows);
        String token = hidden(get("/handelser/las-in"), "_csrf");
        String body = part("_csrf", token) + part("source", "Prov " + seed)
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"prov.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + rows + "\r\n--" + BOUNDARY + "--\r\n";
        String id = number(send(HttpRequest.newBuilder(URI.create(site + "/handelser/las-in"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))), "/handelser/las-in/(\\d+)");
        promises.files().add(id);
        String page = "/handelser/las-in/" + id;
        String how = page + "/hur";
        if (get(how).contains("action=\"" + how + "\"")) {
            post(how, how, "do", "read");
        }
        post(page + "/godkann", page, "version", hidden(get(page), "version"), "spread", "AUTHORITIES");
        promises.acceptedFiles().add(id);
    }

    /** Starts a picture, locks it and publishes it, as a coordinator. */
    void picture(String marker) throws IOException, InterruptedException {
        String key = hidden(get("/lagesbilder/ny"), "key");
        String id = number(post("/lagesbilder", "/lagesbilder/ny", "key", key, "title", "Prov " + marker, "from", "2025-03-03", "to",
                "2025-03-16", "spread", "AUTHORITIES"), "/lagesbilder/(\\d+)/redigera");
        promises.pictures().add(id);
        String lock = "/lagesbilder/" + id + "/las";
        post(lock, lock, "version", hidden(get(lock), "version"));
        promises.locked().add(id);
        String publish = "/lagesbilder/" + id + "/publicera";
        promises.published().add(number(
                post(publish, publish, "key", hidden(get(publish), "key"), "finding", "Prov", "summary", "Prov", "next", "publish"),
                "/lagesbilder/(\\d+)$"));
    }

    private String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(site + address)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw refused(address, answer);
        }
        return answer.body();
    }

    private String post(String address, String page, String... namesAndValues) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("_csrf=").append(hidden(get(page), "_csrf"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append('&').append(namesAndValues[i]).append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(site + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Where the answer leads. */
    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest sent = request.build();
        HttpResponse<String> answer = client.send(sent, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw refused(sent.uri().getPath(), answer);
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A program whose database was killed first says 500, which promises nothing; every other refusal is a surprise. */
    private static IOException refused(String address, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            return new IOException(address + " " + answer.statusCode());
        }
        throw new AssertionError(address + " " + answer.statusCode() + " " + answer.body());
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String number(String location, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(location);
        if (!found.find()) {
            throw new AssertionError("Led to " + location);
        }
        return found.group(1);
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!field.find()) {
            throw new AssertionError("No field " + name + " on " + page);
        }
        return field.group(1);
    }

    private static String area(String page, String name) {
        Matcher field = Pattern.compile("<textarea[^>]* name=\"" + name + "\"[^>]*>([^<]*)</textarea>").matcher(page);
        return field.find() ? field.group(1) : "";
    }
}
