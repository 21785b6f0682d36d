CREATE TABLE `harvest` (
	`slug` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`stamp` integer NOT NULL,
	`deleted` integer NOT NULL,
	`print` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `harvest_seq` ON `harvest` (`seq`);--> statement-breakpoint
CREATE INDEX `harvest_stamp` ON `harvest` (`stamp`,`seq`);--> statement-breakpoint
CREATE TABLE `harvest_set` (
	`slug` text NOT NULL,
	`spec` text NOT NULL,
	`left` integer NOT NULL,
	PRIMARY KEY(`slug`, `spec`),
	FOREIGN KEY (`slug`) REFERENCES `harvest`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `harvest_set_spec` ON `harvest_set` (`spec`);--> statement-breakpoint
-- A catalogue of before: what is published, and what once was. All of it counts as changed now.
INSERT INTO `counter` (`name`, `value`) VALUES ('harvest', unixepoch());
--> statement-breakpoint
INSERT INTO `harvest` (`slug`, `seq`, `stamp`, `deleted`, `print`)
SELECT `slug`, row_number() OVER (ORDER BY `slug`), unixepoch(), `status` <> 'published', ''
FROM `practice`
WHERE `status` = 'published' OR EXISTS (
  SELECT 1 FROM `revision`
  WHERE `revision`.`kind` = 'practice' AND `revision`.`slug` = `practice`.`slug`
    AND coalesce(json_extract(`revision`.`record`, '$.status'), 'published') = 'published');
--> statement-breakpoint
INSERT INTO `harvest_set` (`slug`, `spec`, `left`)
SELECT `practice`.`slug`, 'country:' || `city`.`country`, 0
FROM `harvest` JOIN `practice` ON `practice`.`slug` = `harvest`.`slug` JOIN `city` ON `city`.`id` = `practice`.`city_id`
UNION
SELECT `practice`.`slug`, 'better', 0
FROM `harvest` JOIN `practice` ON `practice`.`slug` = `harvest`.`slug` WHERE `practice`.`in_better`
UNION
SELECT `practice`.`slug`, 'topic:' || CASE
  WHEN `tag`.`kind` <> 'topic' THEN `wide`.`slug`
  WHEN `wide`.`slug` IS NULL THEN `tag`.`slug`
  ELSE `wide`.`slug` || ':' || `tag`.`slug` END, 0
FROM `harvest` JOIN `practice` ON `practice`.`slug` = `harvest`.`slug`
JOIN `practice_tag` ON `practice_tag`.`practice_id` = `practice`.`id`
JOIN `tag` ON `tag`.`id` = `practice_tag`.`tag_id`
LEFT JOIN `tag` AS `wide` ON `wide`.`slug` = `tag`.`broader` AND `wide`.`kind` = 'topic'
WHERE `tag`.`kind` = 'topic' OR `wide`.`slug` IS NOT NULL;
