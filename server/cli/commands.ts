import type { CommandSpec } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { schemaCommand } from './schema.ts';
import { seedCommand } from './seed.ts';
import { templateCommand } from './template.ts';
import { validateCommand } from './validate.ts';

/** Every command, in the order in which an admin meets them. */
export const COMMANDS: readonly CommandSpec[] = [
  templateCommand,
  schemaCommand,
  validateCommand,
  importCommand,
  exportCommand,
  seedCommand,
];
