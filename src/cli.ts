import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { formatCsv } from './adapters/csv/format-csv.ts';
import { parseCsv } from './adapters/csv/parse-csv.ts';
import { createImportAnswers } from './app/import-answers.ts';
import { type MapFormat, mapFormats } from './app/ports.ts';
import {
  createCore,
  createLog,
  createStores,
  openRedis,
  type SummariserChoice,
} from './composition.ts';
import { createConfig } from './config.ts';
import { mapKinds } from './domain/guide.ts';
import { languages } from './domain/language.ts';
import { roles } from './domain/study.ts';
