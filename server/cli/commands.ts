import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import type { CommandSpec } from './command.ts';
import { completionCommand } from './completion.ts';
import { contactEraseCommand } from './contact-erase.ts';
import { contactExportCommand } from './contact-export.ts';
import { diffCommand } from './diff.ts';
import { doctorCommand } from './doctor.ts';
import { driftCommand } from './drift.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { logCommand } from './log.ts';
import { reindexCommand } from './reindex.ts';
import { renameCommand } from './rename.ts';
import { restoreCommand } from './restore.ts';
import { revertCommand } from './revert.ts';
import { schemaCommand } from './schema.ts';
import { searchesCommand } from './searches.ts';
import { seedCommand } from './seed.ts';
import { showCommand } from './show.ts';
import { statusCommand } from './status.ts';
import { templateCommand } from './template.ts';
import { validateCommand } from './validate.ts';

/** Every command, in the order in which an admin meets them. */
export const COMMANDS: readonly CommandSpec[] = [
  seedCommand,
  templateCommand,
  schemaCommand,
  validateCommand,
  importCommand,
  exportCommand,
  checkCommand,
  logCommand,
  showCommand,
  diffCommand,
  revertCommand,
  renameCommand,
  statusCommand,
  searchesCommand,
  driftCommand,
  reindexCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  contactExportCommand,
  contactEraseCommand,
  completionCommand(() => COMMANDS),
];
