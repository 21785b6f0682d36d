# A client of the API of Practice Exchange, version 1: one file. Needs httr2 (0.2 or newer) and jsonlite.

#' The site to ask, such as "https://practices.example.org".
#' While it is busy (429, 503) an address is asked at most `tries` times, after as many seconds as it says.
practice_exchange <- function(origin, tries = 5) {
  list(origin = sub("/+$", "", origin), tries = tries)
}

#' A page of a search: search_practices(site, "heat", country = c("IT", "SE"), page = 2).
#' The results are a data frame; with `fields` only these columns.
search_practices <- function(site, q = NULL, ..., fields = NULL) {
  ask(site, "/api/v1/practices", list(q = q, ..., fields = joined(fields)), simplify = TRUE)
}

#' A record in full, or only these fields of it, as a list.
#' `kind` is practices, cities, events, adoptions, plans or tags.
get_record <- function(site, kind, slug, fields = NULL) {
  ask(site, paste0("/api/v1/", kind, "/", utils::URLencode(slug, reserved = TRUE)), list(fields = joined(fields)))
}

#' All records of a kind as a list; none that stays is missed or comes twice, whatever changes meanwhile.
walk_records <- function(site, kind, fields = NULL) {
  records <- list()
  page <- ask(site, paste0("/api/v1/catalogue/", kind), list(limit = 100, fields = joined(fields)))
  repeat {
    records <- c(records, page$results)
    if (is.null(page$`next`)) return(records)
    page <- ask(site, page$`next`)
  }
}

#' How to cite the newest version of a record: $apa, $chicago, $csl. `kind` is practices, adoptions or events.
get_citation <- function(site, kind, slug) {
  ask(site, paste0("/api/v1/", kind, "/", utils::URLencode(slug, reserved = TRUE), "/citation"))
}

# Errors have the class httr2_http_404 and the like, and say what the problem details of the server say (RFC 9457).
ask <- function(site, path, parameters = list(), simplify = FALSE) {
  request <- httr2::request(paste0(site$origin, path, query_of(parameters)))
  request <- httr2::req_headers(request, Accept = "application/json")
  request <- httr2::req_retry(
    request,
    max_tries = site$tries,
    is_transient = function(response) httr2::resp_status(response) %in% c(429, 503)
  )
  request <- httr2::req_error(request, body = function(response) {
    if (identical(httr2::resp_content_type(response), "application/problem+json"))
      jsonlite::fromJSON(httr2::resp_body_string(response))$detail
  })
  answer <- httr2::req_perform(request)
  jsonlite::fromJSON(httr2::resp_body_string(answer), simplifyVector = simplify)
}

joined <- function(fields) if (is.null(fields)) NULL else paste(fields, collapse = ",")

# A filter is given once for each of its values.
query_of <- function(parameters) {
  given <- Filter(Negate(is.null), parameters)
  if (length(given) == 0) return("")
  encode <- function(value) vapply(enc2utf8(as.character(value)), utils::URLencode, "", reserved = TRUE)
  pairs <- Map(function(name, values) paste0(name, "=", encode(values)), names(given), given)
  paste0("?", paste(unlist(pairs), collapse = "&"))
}
