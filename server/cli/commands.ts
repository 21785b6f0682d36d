import type { CommandSpec } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { seedCommand } from './seed.ts';

/** Every command, in the order in which an admin meets them. */
export const COMMANDS: readonly CommandSpec[] = [importCommand, exportCommand, seedCommand];
