-- The embedded index. Contentless: the words are in practice, tag_word and city; `detail` stays full, since with
-- less a contentless table answers bm25() = 0 without a word. Weights follow the order of the columns. Beginnings of
-- two letters have an index of their own; one for three as well cost a tenth of an import and saved 2 ms a search.
CREATE VIRTUAL TABLE search_text USING fts5(
  title, concepts, summary, place, body,
  content='', contentless_delete=1, prefix='2', tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
INSERT INTO search_text(search_text, rank) VALUES ('rank', 'bm25(10.0, 6.0, 4.0, 3.0, 1.0)');
--> statement-breakpoint
INSERT INTO search_text(search_text, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE search_word USING fts5vocab('search_text', 'row');
--> statement-breakpoint
INSERT INTO counter(name, value) VALUES ('catalogue', 0);
