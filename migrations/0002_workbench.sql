CREATE TABLE `lease` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`expires` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_replay` (
	`practice_id` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE `contact` ADD `confirmed_on` text;