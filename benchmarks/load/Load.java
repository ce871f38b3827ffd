import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a running program on this machine for pages as fast as it is told, and says how long they took. Half are map cells, a
 * fifth lists, then pictures, the public page and sent reports. Requests leave at their appointed times whether or not earlier
 * ones have come back, and each is timed from its appointed time, so that a slow answer is not hidden by a slow generator.
 *
 * <pre>java benchmarks/load/Load.java --port 8080 --rate 200 --seconds 60 [--warm 20] [--source m] [--pid N] [--seed 1] [--out f.json]</pre>
 *
 * With {@code --pid}: the program's resident memory, and its heap after a full collection ({@code jcmd}), each minute.
 */
public final class Load {
    private static final int SESSIONS = 6;
    /** Requests under way at most; beyond this the program is not answering and the run is worth nothing. */
    private static final int MOST_UNDER_WAY = 400;

    private static final int LONGEST_SECONDS = 4 * 3600;
    private static final int HIGHEST_RATE = 1000;
    private static final List<String> WORDS = List.of("klotter", "moped", "lampor", "skolan", "båtmotor", "fönster", "torget bråk", "a-traktor");

    private record Took(String kind, double milliseconds, int status) {}

    private record Session(HttpClient client, String token) {}

    private final String site;
    private final Map<String, String> options;
    private final Random random;
    private final ConcurrentLinkedQueue<Took> took = new ConcurrentLinkedQueue<>();
    private final List<Session> sessions = new ArrayList<>();
    private List<String> pictures = List.of();
    private final AtomicInteger refused = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        new Load(options).run();
    }

    private Load(Map<String, String> options) {
        this.options = options;
        // Only this machine: nobody else has agreed to be loaded.
        this.site = "http://127.0.0.1:" + number("port", 8080);
        this.random = new Random(number("seed", 1));
    }

    private long number(String name, long otherwise) {
        return Long.parseLong(options.getOrDefault(name, Long.toString(otherwise)));
    }

    private void run() throws Exception {
        int rate = (int) Math.min(HIGHEST_RATE, number("rate", 200));
        int seconds = (int) Math.min(LONGEST_SECONDS, number("seconds", 60));
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(signIn());
        }
        pictures = links(get(sessions.getFirst(), "/lagesbilder"), "/lagesbilder/(\\d+)");
        ask(rate, (int) number("warm", 20), null);
        took.clear();
        refused.set(0);
        List<String> memory = new ArrayList<>();
        Instant began = Instant.now();
        ask(rate, seconds, options.containsKey("pid") ? memory : null);
        double lasted = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        String json = json(rate, lasted, memory);
        if (options.containsKey("out")) {
            Files.writeString(Path.of(options.get("out")), json);
        }
        System.out.println(json);
        System.out.println(table(lasted));
    }

    private void ask(int rate, int seconds, List<String> memory) throws Exception {
        Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
        long begin = System.nanoTime();
        long gap = 1_000_000_000L / rate;
        long requests = (long) rate * seconds;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < requests; i++) {
                long due = begin + i * gap;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                if (memory != null && i % (60L * rate) == 0) {
                    threads.execute(() -> memory.add(memory()));
                }
                if (!underWay.tryAcquire()) {
                    refused.incrementAndGet();
                    continue;
                }
                Session session = sessions.get(random.nextInt(sessions.size()));
                int share = random.nextInt(100);
                String kind = share < 50 ? "map cells" : share < 70 ? "list" : share < 85 ? "picture" : share < 95 ? "public" : "report";
                HttpRequest request = request(kind, session);
                threads.execute(() -> {
                    int status = 0;
                    try {
                        status = session.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                    } catch (IOException | InterruptedException failed) {
                        // Counted as status 0.
                    } finally {
                        took.add(new Took(kind, (System.nanoTime() - due) / 1e6, status));
                        underWay.release();
                    }
                });
            }
        }
    }

    private HttpRequest request(String kind, Session session) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        String source = options.getOrDefault("source", "made-up");
        return switch (kind) {
            case "map cells" -> {
                // Somebody moves the map of the demo municipality, far out and near.
                int side = 2000 << random.nextInt(4);
                int cell = new int[] {100, 100, 250, 500}[random.nextInt(4)];
                int west = 490_000 + random.nextInt(11) * 1000;
                int south = 6_210_000 + random.nextInt(11) * 1000;
                int days = new int[] {28, 91, 365}[random.nextInt(3)];
                yield page("/karta/rutor?bbox=%d,%d,%d,%d&cell=%d&from=%s&to=%s&source=%s".formatted(
                        west, south, west + side, south + side, cell, today.minusDays(days), today, source));
            }
            case "list" -> page(switch (random.nextInt(5)) {
                case 0 -> "/handelser";
                case 1 -> "/handelser?source=" + source + "&category=" + new String[] {"TIL", "SKA", "ORD", "TRA"}[random.nextInt(4)];
                case 2 -> "/handelser?from=" + today.minusDays(random.nextInt(900)) + "&to=" + today;
                case 3 -> "/handelser?q=" + written(WORDS.get(random.nextInt(WORDS.size())));
                default -> "/handelser?after=" + (Instant.now().getEpochSecond() - random.nextInt(80_000_000)) + ".0.9";
            });
            case "picture" -> page(pictures.isEmpty() ? "/lagesbilder" : pictures.get(random.nextInt(pictures.size())));
            case "public" -> page("/offentligt/9999");
            default -> {
                Map<String, String> form = new HashMap<>();
                form.put("_csrf", session.token);
                form.put("key", new UUID(random.nextLong(), random.nextLong()).toString());
                form.put("group", "SKA");
                form.put("sub", "SKA_GRAFFITI");
                form.put("place", "Torget");
                form.put("when", "now");
                form.put("to", LocalDateTime.now().withNano(0).toString());
                form.put("text", "Klotter på muren, provrapport.");
                form.put("deed", "send");
                yield post("/rapportera", form);
            }
        };
    }

    private Session signIn() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        Session before = new Session(client, null);
        post(client, "/logga-in/demo", Map.of("_csrf", token(get(before, "/logga-in")), "persona", "coordinator"));
        return new Session(client, token(get(before, "/rapportera")));
    }

    private static String token(String page) {
        List<String> found = find(page, "name=\"_csrf\" value=\"([^\"]+)\"");
        if (found.isEmpty()) {
            throw new IllegalStateException("The page holds no token: is the program in demo mode, and signed in?");
        }
        return found.getFirst();
    }

    private static List<String> links(String page, String pattern) {
        return find(page, "href=\"(" + pattern + ")\"").stream().distinct().limit(8).toList();
    }

    private static List<String> find(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private String get(Session session, String address) throws IOException, InterruptedException {
        return session.client.send(page(address), HttpResponse.BodyHandlers.ofString()).body();
    }

    private void post(HttpClient client, String address, Map<String, String> form) throws IOException, InterruptedException {
        client.send(post(address, form), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest page(String address) {
        return HttpRequest.newBuilder(URI.create(site + address)).timeout(Duration.ofSeconds(30)).build();
    }

    private HttpRequest post(String address, Map<String, String> form) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(written(value)));
        return HttpRequest.newBuilder(URI.create(site + address))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private static String written(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** {@code {"at","resident","heapAfterCollection"}} in MiB. */
    private String memory() {
        String pid = options.get("pid");
        long resident = -1;
        long heap = -1;
        try {
            for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
                if (line.startsWith("VmRSS")) {
                    resident = Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
            jcmd(pid, "GC.run");
            Matcher used = Pattern.compile("used (\\d+)K").matcher(jcmd(pid, "GC.heap_info"));
            heap = used.find() ? Long.parseLong(used.group(1)) / 1024 : -1;
        } catch (IOException | InterruptedException unknown) {
            // Told as -1.
        }
        return "{\"at\":\"" + Instant.now().toString().substring(0, 19) + "Z\",\"resident\":" + resident + ",\"heap\":" + heap + "}";
    }

    private static String jcmd(String pid, String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), pid, what)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.SECONDS);
        return answer;
    }

    private String json(int rate, double lasted, List<String> memory) {
        StringBuilder json = new StringBuilder();
        json.append("{\"rate\":").append(rate).append(",\"seconds\":").append(round(lasted)).append(",\"answered\":").append(took.size())
                .append(",\"notSent\":").append(refused.get()).append(",\"kinds\":{");
        String comma = "";
        for (String kind : List.of("all", "map cells", "list", "picture", "public", "report")) {
            double[] times = times(kind);
            json.append(comma).append('"').append(kind).append("\":{\"n\":").append(times.length)
                    .append(",\"median\":").append(round(at(times, 0.5)))
                    .append(",\"p95\":").append(round(at(times, 0.95)))
                    .append(",\"p99\":").append(round(at(times, 0.99)))
                    .append(",\"max\":").append(round(at(times, 1)))
                    .append(",\"failed\":").append(failed(kind)).append('}');
            comma = ",";
        }
        return json.append("},\"memory\":[").append(String.join(",", memory)).append("]}").toString();
    }

    private String table(double lasted) {
        StringBuilder table = new StringBuilder("\n| kind | answers | median ms | p95 ms | p99 ms | longest ms | failed |\n|---|---|---|---|---|---|---|\n");
        for (String kind : List.of("all", "map cells", "list", "picture", "public", "report")) {
            double[] times = times(kind);
            table.append("| %s | %d | %.0f | %.0f | %.0f | %.0f | %d |%n".formatted(
                    kind, times.length, at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1), failed(kind)));
        }
        return table.append("\n%.0f answers a second over %.0f s; %d not sent%n".formatted(took.size() / lasted, lasted, refused.get())).toString();
    }

    private double[] times(String kind) {
        return took.stream().filter(one -> kind.equals("all") || one.kind.equals(kind)).mapToDouble(Took::milliseconds).sorted().toArray();
    }

    /** A report that was received leads on to its receipt. */
    private long failed(String kind) {
        return took.stream()
                .filter(one -> kind.equals("all") || one.kind.equals(kind))
                .filter(one -> one.status != (one.kind.equals("report") ? 302 : 200) && one.status != 303)
                .count();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, Math.ceil(share * sorted.length) - 1)];
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
