# The same questions to R's packages. Argument: the folder with the data. A package that is not there is left out and named.
folder <- commandArgs(TRUE)[1]
west <- 300000
south <- 6400000
out <- file(file.path(folder, "R.tsv"), "w")
say <- function(...) { cat(..., sep = "\t", file = out); cat("\n", file = out); flush(out) }
say("version", paste("R", getRversion()))
there <- function(package) {
  found <- suppressWarnings(suppressMessages(requireNamespace(package, quietly = TRUE)))
  if (found) say("version", paste(package, packageVersion(package))) else say("absent", paste("R", package), "package not installed")
  found
}
measure <- function(tool, task, n, runs, work, each = 1) {
  wall <- used <- numeric(runs)
  for (run in seq_len(runs)) {
    gc(FALSE)
    before <- proc.time()
    for (i in seq_len(each)) answer <- work()
    after <- proc.time() - before
    wall[run] <- after[["elapsed"]] / each
    used[run] <- (after[["user.self"]] + after[["sys.self"]]) / each
  }
  say("time", tool, task, format(n, scientific = FALSE), runs, median(wall), median(used))
  invisible(answer)
}
keep <- function(tool, task, n, answer) {
  con <- file(file.path(folder, sprintf("%s-%s-%s.bin", tool, task, format(n, scientific = FALSE))), "wb")
  writeBin(as.double(answer), con, size = 8, endian = "little")
  close(con)
}
columns <- function(n) {
  con <- file(file.path(folder, sprintf("points-%s.bin", format(n, scientific = FALSE))), "rb")
  m <- matrix(readBin(con, "double", 4 * n, endian = "little"), n)
  close(con)
  list(x = m[, 1], y = m[, 2], day = m[, 3], week = m[, 3] %/% 7, category = m[, 4])
}
numbers <- function(name) {
  path <- file.path(folder, name)
  con <- file(path, "rb")
  v <- readBin(con, "double", file.size(path) / 8, endian = "little")
  close(con)
  v
}
sizes <- c(1e4, 1e5, 1e6)

for (n in sizes) {
  p <- columns(n)
  count <- function() tabulate(floor((p$y - south) / 100) * 300 + floor((p$x - west) / 100) + 1, 90000)
  keep("R", "grid", n, measure("R", "grid", n, 5, count, if (n < 1e6) 20 else 2))
}

if (there("data.table")) {
  file <- file.path(folder, "events-1000000.csv")
  read <- function(threads) data.table::fread(file, select = c("x", "y", "day", "category"), nThread = threads)
  measure("R data.table", "csv", 1e6, 5, function() read(1))
  measure("R data.table, 2 threads", "csv", 1e6, 5, function() read(2))
}

if (there("spatstat.explore")) {
  window <- spatstat.geom::owin(c(west, west + 30000), c(south, south + 30000))
  for (n in sizes) {
    p <- columns(n)
    points <- suppressWarnings(spatstat.geom::ppp(p$x, p$y, window = window, check = FALSE))
    v <- measure("R spatstat", "density", n, if (n > 1e5) 3 else 5, function() {
      suppressWarnings(spatstat.explore::density.ppp(points, sigma = 200, dimyx = c(300, 300), edge = FALSE))
    })
    keep("R spatstat", "density", n, t(v$v))
  }
}

if (there("spdep")) {
  for (side in c(30, 100, 300)) {
    cells <- numbers(sprintf("cells-%d.bin", side))
    n <- side * side
    nb <- measure("R spdep, its neighbours", "gi-star", n, 1, function() {
      nb <- spdep::cell2nb(side, side, type = "queen")
      list(spdep::nb2listw(spdep::include.self(nb), style = "B"), spdep::nb2listw(nb, style = "W"))
    })
    z <- measure("R spdep", "gi-star", n, 5, function() spdep::localG(cells, nb[[1]]))
    keep("R spdep", "gi-star", n, z)
    i <- measure("R spdep", "local-moran", n, 3, function() spdep::localmoran(cells, nb[[2]], conditional = TRUE))
    keep("R spdep", "local-moran", n, i[, "Z.Ii"])
  }
}

# Knox as near-repeat tools do it: all distances, cut into bands, a table; times dealt out anew for each permutation.
space <- c(1, 100, 200, 300, 400, 500)
time <- c(7, 14, 21, 28, 35, 42)
for (n in c(1000, 2000, 5000)) {
  p <- lapply(columns(1e4), function(column) column[1:n])
  bands <- function(d, ends) findInterval(d, ends, left.open = TRUE)
  tabled <- function(s, day) tabulate(s * 7 + bands(dist(day), time) + 1, 49)
  s <- bands(dist(cbind(p$x, p$y)), space)
  observed <- tabled(s, p$day)
  keep("R", "knox", n, observed)
  set.seed(1)
  few <- if (n > 1000) 3 else 9
  begun <- proc.time()
  for (i in seq_len(few)) tabled(s, p$day[sample.int(n)])
  took <- proc.time() - begun
  say("time", "R, by all distances", "knox", n, few, took[["elapsed"]] / few * 999, (took[["user.self"]] + took[["sys.self"]]) / few * 999)
}

if (there("surveillance")) {
  weeks <- numbers("series.bin")
  observed <- matrix(weeks, ncol = 500)
  last <- nrow(observed)
  for (many in c(50, 500)) {
    series <- surveillance::sts(observed[, seq_len(many)], start = c(2015, 1), frequency = 52)
    control <- list(range = last, b = 5, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26, pThresholdTrend = 1, weightsThreshold = 2.58,
      thresholdMethod = "nbPlugin", alpha = 0.01, limit54 = c(0, 4), verbose = FALSE)
    f <- measure("R surveillance", "farrington", many, if (many > 100) 1 else 3, function() {
      suppressWarnings(surveillance::farringtonFlexible(series, control))
    })
    keep("R surveillance", "farrington", many, surveillance::upperbound(f))
    e <- measure("R surveillance", "ears", many, 3, function() {
      surveillance::earsC(series, control = list(range = last, method = "C1", alpha = 0.001, baseline = 7, minSigma = 0.5))
    })
    keep("R surveillance", "ears", many, surveillance::upperbound(e))
  }
}

if (there("dbscan")) {
  for (n in c(1e4, 1e5)) {
    p <- columns(n)
    m <- cbind(p$x, p$y)
    d <- measure("R dbscan", "dbscan", n, if (n > 1e4) 2 else 5, function() dbscan::dbscan(m, eps = 100, minPts = 20))
    keep("R dbscan", "dbscan", n, d$cluster)
  }
  p <- columns(1e6)
  m <- cbind(p$x, p$y)
  d <- measure("R dbscan", "dbscan-close", 1e6, 1, function() dbscan::dbscan(m, eps = 25, minPts = 50))
  keep("R dbscan", "dbscan-close", 1e6, d$cluster)
}

if (there("sf")) {
  areas <- sf::st_as_sfc(readLines(file.path(folder, "areas.wkt")))
  for (n in sizes) {
    p <- columns(n)
    work <- function() {
      points <- sf::st_as_sf(data.frame(x = p$x, y = p$y), coords = c("x", "y"))
      hit <- sf::st_intersects(points, areas)
      area <- vapply(hit, function(h) if (length(h)) h[1] - 1L else -1L, 1L)
      tabulate((area * 261 + p$week) * 12 + p$category + 1, 200 * 261 * 12)
    }
    keep("R sf", "areas-week-category", n, measure("R sf", "areas-week-category", n, if (n > 1e4) 1 else 3, work))
  }
}
close(out)
