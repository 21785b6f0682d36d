import type { CommandSpec, OptionSpec } from './command.ts';
import { EXIT, Misuse } from './io.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const longNames = (options: readonly OptionSpec[] = []): string[] =>
  options.map(({ flags }) => flags.split(/[ ,]/)[0] ?? '');

/** Completion of commands, options and their values, from the same table as the help. */
export function completionCommand(commands: () => readonly CommandSpec[]): CommandSpec {
  return {
    name: 'completion',
    summary: 'print a script that completes commands and options in a shell',
    arguments: [['<shell>', SHELLS.join(', ')]],
    examples: [
      ['exchange completion bash > /etc/bash_completion.d/exchange', 'for everybody on this machine'],
      ['exchange completion fish > ~/.config/fish/completions/exchange.fish', 'for fish'],
    ],
    async run([shell = ''], _, { io }) {
      if (shell === 'bash') io.out(bash(commands()));
      else if (shell === 'zsh') io.out(`autoload -U +X bashcompinit && bashcompinit\n${bash(commands())}`);
      else if (shell === 'fish') io.out(fish(commands()));
      else throw new Misuse(`There is no completion for "${shell}": ${SHELLS.join(', ')}.`);
      return EXIT.done;
    },
  };
}

function bash(commands: readonly CommandSpec[]): string {
  const first = [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))];
  const cases = commands.map(
    ({ name, options }) => `    "${name}") words="${longNames(options).join(' ')} --help";;`,
  );
  const values = commands.flatMap(({ options = [] }) =>
    options.flatMap((option) =>
      option.choices === undefined
        ? []
        : [`    ${longNames([option])[0]}) _exchange_words "${option.choices.join(' ')}"; return;;`],
    ),
  );
  const groups = Map.groupBy(
    commands.filter(({ name }) => name.includes(' ')),
    ({ name }) => name.split(' ')[0] ?? '',
  );
  const second = [...groups].map(
    ([group, mine]) =>
      `      "${group}") _exchange_words "${mine.map(({ name }) => name.split(' ')[1]).join(' ')}"; return;;`,
  );
  return `# exchange completion for bash
_exchange() {
  local cur prev command words
  cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  _exchange_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }
  case "$prev" in
${[...new Set(values)].join('\n')}
    completion) _exchange_words "${SHELLS.join(' ')}"; return;;
  esac
  if [ "$COMP_CWORD" = 1 ]; then
    _exchange_words "${first.join(' ')} help"; return
  fi
  command="\${COMP_WORDS[1]}"
  if [ "$COMP_CWORD" = 2 ]; then
    case "$command" in
${second.join('\n')}
    esac
  fi
  case "$command" in ${[...groups.keys()].join('|') || '-'}) command="$command \${COMP_WORDS[2]}";; esac
  case "$command" in
${cases.join('\n')}
  esac
  case "$cur" in
    -*) _exchange_words "$words";;
    *) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur");;
  esac
}
complete -F _exchange exchange
`;
}

function fish(commands: readonly CommandSpec[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, summary, options = [] }) => {
    const [first = '', second] = name.split(' ');
    const here =
      second === undefined
        ? `__fish_seen_subcommand_from ${first}`
        : `__fish_seen_subcommand_from ${first}; and __fish_seen_subcommand_from ${second}`;
    return [
      second === undefined
        ? `complete -c exchange -n __fish_use_subcommand -a ${first} -d ${quoted(summary)}`
        : `complete -c exchange -n '__fish_seen_subcommand_from ${first}' -a ${second} -d ${quoted(summary)}`,
      ...options.map((option) => {
        const long = (longNames([option])[0] ?? '').slice(2);
        const values =
          option.choices === undefined
            ? option.flags.includes('<')
              ? ' -r'
              : ''
            : ` -x -a ${quoted(option.choices.join(' '))}`;
        return `complete -c exchange -n ${quoted(here)} -l ${long}${values} -d ${quoted(option.meaning)}`;
      }),
    ];
  });
  const groups = new Set(
    commands.filter(({ name }) => name.includes(' ')).map(({ name }) => name.split(' ')[0]),
  );
  return `# exchange completion for fish\n${[...groups].map((group) => `complete -c exchange -n __fish_use_subcommand -a ${group}\n`).join('')}${lines.join('\n')}\n`;
}
