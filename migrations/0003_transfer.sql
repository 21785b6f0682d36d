CREATE TABLE `search_miss` (
	`words` text NOT NULL,
	`month` text NOT NULL,
	`searches` integer NOT NULL,
	PRIMARY KEY(`words`, `month`)
);
--> statement-breakpoint
ALTER TABLE `adoption` ADD `became_id` integer REFERENCES practice(id);--> statement-breakpoint
CREATE INDEX `adoption_became` ON `adoption` (`became_id`);--> statement-breakpoint
-- The embedded index learns the new facet, so that a catalogue of before can be filtered by it at once.
INSERT INTO `search_facet` (`practice_id`, `field`, `value`)
SELECT `practice`.`id`, 'population', CASE
  WHEN `city`.`population` IS NULL THEN 'unknown'
  WHEN `city`.`population` < 20000 THEN 'under-20k'
  WHEN `city`.`population` < 50000 THEN '20k-50k'
  WHEN `city`.`population` < 100000 THEN '50k-100k'
  WHEN `city`.`population` < 250000 THEN '100k-250k'
  WHEN `city`.`population` < 500000 THEN '250k-500k'
  WHEN `city`.`population` < 1000000 THEN '500k-1m'
  WHEN `city`.`population` < 5000000 THEN '1m-5m'
  ELSE 'over-5m' END
FROM `practice` JOIN `city` ON `city`.`id` = `practice`.`city_id`
WHERE `practice`.`status` = 'published';
--> statement-breakpoint
UPDATE `counter` SET `value` = `value` + 1 WHERE `name` = 'catalogue' AND EXISTS (SELECT 1 FROM `practice`);
