ALTER TABLE `translation` ADD `problem` text;--> statement-breakpoint
ALTER TABLE `translation` ADD `solution` text;--> statement-breakpoint
ALTER TABLE `translation` ADD `results` text;--> statement-breakpoint
ALTER TABLE `translation` ADD `failures` text;--> statement-breakpoint
ALTER TABLE `translation` ADD `lessons` text;--> statement-breakpoint
ALTER TABLE `translation` ADD `transfer_advice` text;--> statement-breakpoint
ALTER TABLE `translation` ADD `of_sections` text;