CREATE TABLE `action` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`plan_id` integer NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`text` text,
	`status` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `action_slug` ON `action` (`slug`);--> statement-breakpoint
CREATE INDEX `action_plan` ON `action` (`plan_id`);--> statement-breakpoint
CREATE TABLE `action_inspiration` (
	`action_id` integer NOT NULL,
	`practice_id` integer NOT NULL,
	PRIMARY KEY(`action_id`, `practice_id`),
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `action_inspiration_city` (
	`action_id` integer NOT NULL,
	`city_id` integer NOT NULL,
	PRIMARY KEY(`action_id`, `city_id`),
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`city_id`) REFERENCES `city`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `action_note` (
	`action_id` integer NOT NULL,
	`position` integer NOT NULL,
	`date` text,
	`text` text NOT NULL,
	PRIMARY KEY(`action_id`, `position`),
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `adoption` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`practice_id` integer NOT NULL,
	`city_id` integer NOT NULL,
	`from_adoption` text,
	`status` text NOT NULL,
	`started` text,
	`status_date` text,
	`summary` text,
	`scope` text,
	`fidelity` text NOT NULL,
	`kept` text,
	`changed` text,
	`dropped` text,
	`adaptation` text,
	`local_cost` text,
	`results` text,
	`abandon_reason` text,
	`learned_through` text NOT NULL,
	`confirmed_by_origin` text,
	`confirmed_by_adopter` text,
	`in_better` integer NOT NULL,
	`confidence` text NOT NULL,
	`note` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`city_id`) REFERENCES `city`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `adoption_slug` ON `adoption` (`slug`);--> statement-breakpoint
CREATE INDEX `adoption_practice` ON `adoption` (`practice_id`);--> statement-breakpoint
CREATE INDEX `adoption_city` ON `adoption` (`city_id`);--> statement-breakpoint
CREATE TABLE `adoption_step` (
	`adoption_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`date` text,
	`text` text,
	`event_id` integer,
	`action` text,
	PRIMARY KEY(`adoption_id`, `position`),
	FOREIGN KEY (`adoption_id`) REFERENCES `adoption`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `building_block` (
	`practice_id` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`practice_id`, `position`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `city` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`local_name` text,
	`kind` text NOT NULL,
	`country` text NOT NULL,
	`region` text,
	`lat` real,
	`lon` real,
	`population` integer,
	`population_year` integer,
	`partner` text,
	`website` text,
	`note` text,
	`confidence` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `city_slug` ON `city` (`slug`);--> statement-breakpoint
CREATE INDEX `city_country` ON `city` (`country`);--> statement-breakpoint
CREATE TABLE `city_language` (
	`city_id` integer NOT NULL,
	`language` text NOT NULL,
	PRIMARY KEY(`city_id`, `language`),
	FOREIGN KEY (`city_id`) REFERENCES `city`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `condition` (
	`practice_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`category` text NOT NULL,
	`text` text NOT NULL,
	`overcome` text,
	PRIMARY KEY(`practice_id`, `position`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `contact` (
	`practice_id` integer NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`organisation` text,
	`mailbox` text,
	`basis` text,
	`public` integer NOT NULL,
	`expires` text,
	PRIMARY KEY(`practice_id`, `position`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `cost_item` (
	`practice_id` integer NOT NULL,
	`position` integer NOT NULL,
	`phase` text NOT NULL,
	`category` text,
	`amount` real NOT NULL,
	`currency` text NOT NULL,
	`price_year` integer,
	`what` text,
	PRIMARY KEY(`practice_id`, `position`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `counter` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document` (
	`practice_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text,
	`url` text NOT NULL,
	`language` text,
	`licence` text,
	PRIMARY KEY(`practice_id`, `position`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer,
	`title` text NOT NULL,
	`city_id` integer,
	`start` text,
	`end` text,
	`date_note` text,
	`format` text NOT NULL,
	`format_confidence` text,
	`summary` text NOT NULL,
	`participants_confidence` text,
	`note` text,
	`in_better` integer NOT NULL,
	`confidence` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`city_id`) REFERENCES `city`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_slug` ON `event` (`slug`);--> statement-breakpoint
CREATE TABLE `event_city` (
	`event_id` integer NOT NULL,
	`city_id` integer NOT NULL,
	PRIMARY KEY(`event_id`, `city_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`city_id`) REFERENCES `city`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `event_city_city` ON `event_city` (`city_id`);--> statement-breakpoint
CREATE TABLE `event_practice` (
	`event_id` integer NOT NULL,
	`practice_id` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`event_id`, `practice_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_practice_practice` ON `event_practice` (`practice_id`);--> statement-breakpoint
CREATE TABLE `figure` (
	`practice_id` integer NOT NULL,
	`position` integer NOT NULL,
	`indicator` text NOT NULL,
	`before` text,
	`after` text,
	`unit` text,
	`period` text,
	`certainty` text NOT NULL,
	PRIMARY KEY(`practice_id`, `position`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `plan` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`city_id` integer NOT NULL,
	`title` text NOT NULL,
	`period_start` text,
	`period_end` text,
	`instrument` text,
	`summary` text,
	`link` text,
	`in_better` integer NOT NULL,
	`confidence` text NOT NULL,
	`note` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`city_id`) REFERENCES `city`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_slug` ON `plan` (`slug`);--> statement-breakpoint
CREATE TABLE `practice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`local_name` text,
	`language` text NOT NULL,
	`summary` text NOT NULL,
	`problem` text,
	`solution` text,
	`results` text,
	`failures` text,
	`lessons` text,
	`transfer_advice` text,
	`staff` text,
	`city_id` integer NOT NULL,
	`owner` text,
	`type` text NOT NULL,
	`stage` text NOT NULL,
	`government_level` text NOT NULL,
	`started` text,
	`ended` text,
	`ongoing` text NOT NULL,
	`confirmed_on` text,
	`complexity` integer,
	`duration_months` integer,
	`evidence_level` integer,
	`evidence_reason` text,
	`website` text,
	`licence` text NOT NULL,
	`in_better` integer NOT NULL,
	`in_better_confidence` text,
	`in_better_basis` text,
	`record_kind` text NOT NULL,
	`confidence` text NOT NULL,
	`note` text,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`city_id`) REFERENCES `city`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_slug` ON `practice` (`slug`);--> statement-breakpoint
CREATE INDEX `practice_city` ON `practice` (`city_id`,`status`);--> statement-breakpoint
CREATE TABLE `practice_answer` (
	`practice_id` integer NOT NULL,
	`field` text NOT NULL,
	`answer` text NOT NULL,
	PRIMARY KEY(`practice_id`, `field`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `practice_tag` (
	`practice_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`practice_id`, `tag_id`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `practice_tag_tag` ON `practice_tag` (`tag_id`);--> statement-breakpoint
CREATE TABLE `practice_text` (
	`practice_id` integer NOT NULL,
	`language` text NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	`origin` text NOT NULL,
	`of_version` integer NOT NULL,
	PRIMARY KEY(`practice_id`, `language`, `field`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `revision` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`record` text NOT NULL,
	`saved_at` integer NOT NULL,
	`command` text NOT NULL,
	PRIMARY KEY(`kind`, `slug`, `version`)
);
--> statement-breakpoint
CREATE TABLE `search_facet` (
	`practice_id` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`practice_id`, `field`, `value`)
);
--> statement-breakpoint
CREATE TABLE `search_order` (
	`practice_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`started` integer,
	`adoptions` integer NOT NULL,
	`updated` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`practice_id` integer NOT NULL,
	`queued_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_outbox_practice` ON `search_outbox` (`practice_id`);--> statement-breakpoint
CREATE TABLE `search_refused` (
	`practice_id` integer PRIMARY KEY NOT NULL,
	`error` text NOT NULL,
	`refused_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `source` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`city_id` integer,
	`practice_id` integer,
	`event_id` integer,
	`adoption_id` integer,
	`plan_id` integer,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text,
	`url` text NOT NULL,
	`accessed` text,
	`language` text,
	`confidence` text NOT NULL,
	FOREIGN KEY (`city_id`) REFERENCES `city`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`adoption_id`) REFERENCES `adoption`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "source_one_owner" CHECK(("source"."city_id" IS NOT NULL) + ("source"."practice_id" IS NOT NULL) + ("source"."event_id" IS NOT NULL)
        + ("source"."adoption_id" IS NOT NULL) + ("source"."plan_id" IS NOT NULL) = 1)
);
--> statement-breakpoint
CREATE INDEX `source_city` ON `source` (`city_id`);--> statement-breakpoint
CREATE INDEX `source_practice` ON `source` (`practice_id`);--> statement-breakpoint
CREATE INDEX `source_event` ON `source` (`event_id`);--> statement-breakpoint
CREATE INDEX `source_adoption` ON `source` (`adoption_id`);--> statement-breakpoint
CREATE INDEX `source_plan` ON `source` (`plan_id`);--> statement-breakpoint
CREATE TABLE `suppression` (
	`hash` text PRIMARY KEY NOT NULL,
	`erased_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tag` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`broader` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_slug` ON `tag` (`slug`);--> statement-breakpoint
CREATE TABLE `tag_word` (
	`tag_id` integer NOT NULL,
	`language` text NOT NULL,
	`position` integer NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`tag_id`, `language`, `position`),
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE cascade
);
