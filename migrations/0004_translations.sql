CREATE TABLE `translation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`language` text NOT NULL,
	`practice_id` integer,
	`event_id` integer,
	`city_id` integer,
	`title` text NOT NULL,
	`summary` text,
	`origin` text NOT NULL,
	`of` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`city_id`) REFERENCES `city`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "translation_one_owner" CHECK(("translation"."practice_id" IS NOT NULL) + ("translation"."event_id" IS NOT NULL) + ("translation"."city_id" IS NOT NULL) = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `translation_slug` ON `translation` (`slug`);--> statement-breakpoint
CREATE INDEX `translation_practice` ON `translation` (`practice_id`,`language`);--> statement-breakpoint
CREATE INDEX `translation_event` ON `translation` (`event_id`,`language`);--> statement-breakpoint
CREATE INDEX `translation_city` ON `translation` (`city_id`,`language`);