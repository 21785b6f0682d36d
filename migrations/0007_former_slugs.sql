CREATE TABLE `former_slug` (
	`kind` text NOT NULL,
	`former` text NOT NULL,
	`slug` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`kind`, `former`)
);
--> statement-breakpoint
CREATE INDEX `former_slug_now` ON `former_slug` (`kind`,`slug`);