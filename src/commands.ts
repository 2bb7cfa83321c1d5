import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { MapFormat } from './app/ports.ts';
import { mapFormats, mapStyles, papers } from './app/ports.ts';
import { numberOr, textByLanguage, textUpTo, wholeNumber } from './cli-options.ts';
import { createConfig } from './config.ts';
import { mapKinds } from './domain/guide.ts';
import { languages } from './domain/language.ts';
import { roles } from './domain/study.ts';
import type { Operator, Said } from './operator.ts';
import type { DraftWish } from './operator-draft.ts';
import type { DrawWish } from './operator-draw.ts';
import type { InviteWish } from './operator-invite.ts';
import type { SettingsWish } from './operator-settings.ts';
import type { NewStudyWish } from './operator-studies.ts';

const wrongUsage = 2;

/** What a command has around it. */
export interface Surroundings {
  env(): Record<string, string | undefined>;
  out(text: string): void;
  err(text: string): void;
  /** Told how to close what a command has opened, should it be interrupted. */
  opened(close: () => Promise<void>): void;
}

/** Runs one command, given by its arguments; resolves to its exit code: 2 for wrong usage, 1 for any other failure. */
export async function runCommand(args: string[], around: Surroundings): Promise<number> {
  try {
    await createProgram(around).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Help and version were asked for; everything else commander has already explained.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage;
    around.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function formatList(list: string): MapFormat[] {
  if (list.trim() === 'all') return [...mapFormats];
  return list.split(',').map((name) => {
    const format = mapFormats.find((known) => known === name.trim());
    if (!format) throw new InvalidArgumentError(`Formats are: ${mapFormats.join(', ')}; or all.`);
    return format;
  });
}

function formatsOption(): Option {
  return new Option('--formats <list>', `all, or of: ${mapFormats.join(',')}`)
    .argParser(formatList)
    .default(['png', 'pdf', 'json']);
}

function paperOption(): Option {
  return new Option('--paper <size>', 'that a PDF is for').choices([...papers]).default('a3');
}

function styleOption(): Option {
  return new Option('--style <style>', 'colours').choices([...mapStyles]).default('light');
}

function createProgram({ env, out, err, opened }: Surroundings): Command {
  const program = new Command('journey')
    .description('Set up studies, bring answers in, draft maps and take them out.')
    .option('--json', 'answer with one JSON value')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err });

  const study = program.command('study').description('set up and list studies');

  study
    .command('create')
    .description('set up a study')
    .requiredOption('--title <text>', 'title that people see')
    .requiredOption('--goal <text>', 'what you want to find out')
    .addOption(new Option('--kind <kind>', 'kind of map (default: current)').choices([...mapKinds]))
    .option('--template <name>', 'guide in prompts/guides (default: the first of the kind)')
    .option('--from <study>', 'for a future state: the study of the current state it starts from')
    .addOption(
      new Option('--language <language>', "the map's").choices([...languages]).default('en'),
    )
    .action((options: NewStudyWish) => run((operator) => operator.createStudy(options)));

  study
    .command('list')
    .description('list studies, oldest first')
    .action(() => run((operator) => operator.listStudies()));

  study
    .command('show <study>')
    .description('show a study, its settings and how many take part')
    .action((id: string) => run((operator) => operator.showStudy(id)));

  study
    .command('set <study>')
    .description('change settings of a study; those not named stay as they are')
    .option('--follow-ups <number>', 'follow-ups at each stage, 0 to 3', wholeNumber(0, 3))
    .option(
      '--retention <days>',
      'delete answers after so many days, or "never"',
      numberOr('never', 1),
    )
    .option('--quota-customers <number>', 'customers at most, or "none"', numberOr('none', 1))
    .option('--quota-staff <number>', 'employees at most, or "none"', numberOr('none', 1))
    .option(
      '--minimum-cell <number>',
      'smaller groups of employees are not broken down',
      wholeNumber(1),
    )
    .addOption(
      new Option('--lawful-basis <basis>', 'on what grounds employees are asked').choices([
        'consent',
        'legitimate-interest',
      ]),
    )
    .option('--controller <text>', 'who runs the study and how to reach them', textUpTo(200))
    .option(
      '--privacy <language=text>',
      "the study's own privacy text; once for each language",
      textByLanguage(1500),
    )
    .action((id: string, options: SettingsWish) =>
      run((operator) => operator.setStudy(id, options)),
    );

  program
    .command('import <study> <file>')
    .description('store answers from a CSV file')
    .option('--dry-run', 'only tell what would be stored and what would be refused')
    .action((id: string, file: string, { dryRun = false }: { dryRun?: boolean }) =>
      run((operator) => operator.importAnswers(id, file, dryRun)),
    );

  program
    .command('metrics <study> <file>')
    .description('store numbers from analytics, CRM or surveys from a CSV file')
    .option('--dry-run', 'only tell what would be stored and what would be refused')
    .action((id: string, file: string, { dryRun = false }: { dryRun?: boolean }) =>
      run((operator) => operator.importMetrics(id, file, dryRun)),
    );

  program
    .command('draft <study>')
    .description('draft the map and write it to files')
    .requiredOption('--out <folder>', 'where map.<format> are written')
    .addOption(formatsOption())
    .addOption(
      new Option('--summariser <kind>').choices(['auto', 'llm', 'extractive']).default('auto'),
    )
    .addOption(paperOption())
    .addOption(styleOption())
    .action((id: string, options: DraftWish) => run((operator) => operator.draft(id, options)));

  program
    .command('draw <map>')
    .description('write a map that was stored as JSON to files of other formats')
    .requiredOption('--out <folder>', 'where map.<format> are written')
    .addOption(formatsOption())
    .addOption(paperOption())
    .addOption(styleOption())
    .action(async (file: string, options: DrawWish) => {
      // Needs no store, so that a map can be drawn where there is none.
      const { drawToFiles } = await import('./operator-draw.ts');
      say(await drawToFiles(file, options));
    });

  program
    .command('export <study>')
    .description('print the answers of a study')
    .addArgument(new Argument('<what>').choices(['answers']))
    .addOption(
      new Option('--format <format>', 'with --json, CSV comes as one JSON text')
        .choices(['csv', 'json'])
        .default('json'),
    )
    .action((id: string, _what: string, { format }: { format: 'csv' | 'json' }) =>
      run((operator) => operator.exportAnswers(id, format)),
    );

  program
    .command('invite <study>')
    .description('make an invitation link')
    .addOption(new Option('--as <role>').choices([...roles]).makeOptionMandatory())
    .option('--uses <number>', 'how many people may use it', wholeNumber(1))
    .option('--days <number>', 'for how many days', wholeNumber(1, 3650))
    .option('--qr <file>', 'write a picture (PNG) of the link there')
    .action((id: string, options: InviteWish) => run((operator) => operator.invite(id, options)));

  program
    .command('invitations <study>')
    .description('list the links that let people in')
    .action((id: string) => run((operator) => operator.invitations(id)));

  program
    .command('revoke <study> <token>')
    .description('withdraw a link; whoever has joined already goes on')
    .action((id: string, token: string) => run((operator) => operator.revoke(id, token)));

  program
    .command('forget <study>')
    .description('delete everything a person answered in a study')
    .requiredOption('--person <id>', 'pseudonym as exported (P07), respondent id or Telegram id')
    .action((id: string, { person }: { person: string }) =>
      run((operator) => operator.forget(id, person)),
    );

  // Accepted before and after the command's name.
  for (const command of [study, ...study.commands, ...program.commands])
    command.exitOverride().on('option:json', () => program.setOptionValue('json', true));

  /** Opens the store, lets the command do its work, closes however that ended, and prints what it answers. */
  async function run(work: (operator: Operator) => Promise<Said>) {
    const variables = env();
    const config = createConfig({ ...variables, LOG_LEVEL: variables.LOG_LEVEL || 'warn' });
    // Help and wrong usage need none of it.
    const { openOperator } = await import('./operator.ts');
    const operator = await openOperator(config);
    opened(operator.close);
    say(await work(operator).finally(operator.close));
  }

  function say({ value, text }: Said) {
    const json = program.opts<{ json?: boolean }>().json === true;
    out(`${json ? JSON.stringify(value) : text}\n`);
  }

  return program;
}
