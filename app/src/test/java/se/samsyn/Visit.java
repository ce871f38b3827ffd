package se.samsyn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's browser without script: keeps cookies, follows redirects, sends forms with their hidden fields. */
public final class Visit {
    /** What came back. */
    public record Answer(int status, String address, String body, HttpResponse<String> response) {
        /** The body's text without its tags. */
        public String text() {
            return body.replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]+>", " ")
                    .replace("&nbsp;", " ")
                    .replace("&amp;", "&")
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        /** The value of a hidden field of the page. */
        public String hidden(String name) {
            Matcher field = Pattern.compile("<input type=\"hidden\" name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(body);
            if (!field.find()) {
                throw new AssertionError("The page " + address + " has no hidden field " + name);
            }
            return field.group(1);
        }
    }

    private final String site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Visit(String site) {
        this.site = site;
    }

    /** Nobody who is signed in. */
    public static Visit anonymous() {
        return anonymous(PageTest.site());
    }

    /** Nobody who is signed in, at another program than the one all page tests share. */
    public static Visit anonymous(String site) {
        return new Visit(site);
    }

    /** A demo persona, signed in: coordinator, reporter, reviewer, police … */
    public static Visit as(String persona) {
        return as(PageTest.site(), persona);
    }

    /** A demo persona at another program than the one all page tests share. */
    public static Visit as(String site, String persona) {
        Visit visit = new Visit(site);
        visit.get("/logga-in");
        Answer answer = visit.post("/logga-in/demo", "/logga-in", "persona", persona);
        if (answer.status() != 200 || answer.address().startsWith("/logga-in")) {
            throw new AssertionError("Could not sign in as " + persona + ": " + answer.status() + " " + answer.address());
        }
        return visit;
    }

    public Answer get(String address) {
        return send(HttpRequest.newBuilder(URI.create(site + address)).GET().build());
    }

    /** Sends a form as it stands on a page: opens the page, takes its CSRF token and sends the given fields. */
    public Answer post(String address, String page, String... namesAndValues) {
        Answer form = get(page);
        List<String> fields = new ArrayList<>(List.of(namesAndValues));
        fields.add("_csrf");
        fields.add(form.hidden("_csrf"));
        return postRaw(address, fields.toArray(String[]::new));
    }

    /** Sends fields and nothing else. */
    public Answer postRaw(String address, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(site + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Sends a file with a form. */
    public Answer upload(String address, String page, String field, String fileName, byte[] content, String... namesAndValues) {
        String boundary = "samsyn-boundary-7f3a";
        Answer form = get(page);
        List<String> fields = new ArrayList<>(List.of(namesAndValues));
        fields.add("_csrf");
        fields.add(form.hidden("_csrf"));
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(fields.get(i))
                    .append("\"\r\n\r\n").append(fields.get(i + 1)).append("\r\n");
        }
        head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(field)
                .append("\"; filename=\"").append(fileName).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(site + address))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofByteArray(tail)))
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String address = response.uri().getRawPath() + (response.uri().getRawQuery() == null ? "" : "?" + response.uri().getRawQuery());
            return new Answer(response.statusCode(), address, response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
