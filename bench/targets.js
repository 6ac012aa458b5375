// The targets of speed and the figures reached, from the measurements of one run.

const checked = ['list', 'index', 'check', 'report']
const styles = ['nygard', 'madr', 'wiki']

/** The greatest of some figures; undefined where nothing was measured. */
const worst = figures => (figures.length === 0 ? undefined : Math.max(...figures))

function figuresOf(sets) {
  const at = (count, pick) =>
    sets.filter(set => set.count === count && styles.includes(set.shape)).flatMap(pick)
  const each = (set, situation, pick) => checked.map(name => pick(set.commands[`${name}, ${situation}`], set))
  const starts = ({ wall }, { start }) => wall / start.wall
  const growth = situation =>
    at(100_000, large =>
      at(10_000, small =>
        small.shape === large.shape
          ? checked.map(
              name =>
                large.commands[`${name}, ${situation}`].wall / small.commands[`${name}, ${situation}`].wall,
            )
          : [],
      ),
    )
  const memory = count =>
    at(count, set => ['cold', 'warm'].flatMap(situation => each(set, situation, ({ memory: peak }) => peak)))
  return {
    version: worst(at(100, set => set.commands['--version'].wall / set.start.wall)),
    help: worst(at(100, set => set.commands['--help'].wall / set.start.wall)),
    new: worst(at(10_000, set => set.commands.new.wall / set.start.wall)),
    small: worst(at(100, set => each(set, 'warm', starts))),
    cold: worst(at(10_000, set => each(set, 'cold', ({ wall }, { parse }) => wall / parse.wall))),
    warm: worst(at(10_000, set => each(set, 'warm', starts))),
    corpus: worst(
      sets
        .filter(({ shape }) => shape === 'real pages')
        .flatMap(({ commands, parse }) => Object.values(commands).map(({ wall }) => wall / parse.wall)),
    ),
    changed: worst(
      at(10_000, ({ commands }) =>
        checked.map(name => commands[`${name}, one changed`].wall / commands[`${name}, warm`].wall),
      ),
    ),
    growthCold: worst(growth('cold')),
    growthWarm: worst(growth('warm')),
    memory: worst(memory(10_000)),
    memoryLarge: worst(memory(100_000)),
  }
}

const times = value => `${value.toFixed(2)} ×`
const part = value => (value > 1 ? times(value) : `1/${(1 / value).toFixed(1).replace('.0', '')}`)
const megabytes = value => `${value.toFixed(0)} MB`

/** Key of a figure, what it is, the most that it may be, how it is written. */
const targets = [
  { key: 'version', what: '`adr --version`, to `node -e 0`', most: 1.3, print: times },
  { key: 'help', what: '`adr --help`, to `node -e 0`', most: 1.6, print: times },
  { key: 'new', what: '`adr new` in a log of 10,000, to `node -e 0`', most: 2.5, print: times },
  {
    key: 'small',
    what: '`adr list`, `index`, `check`, `report` on 100 pages, warm, to `node -e 0`',
    most: 3,
    print: times,
  },
  { key: 'cold', what: 'the same on 10,000 pages, cold, to parsing them all', most: 1 / 25, print: part },
  { key: 'warm', what: 'the same on 10,000 pages, warm, to `node -e 0`', most: 8, print: times },
  { key: 'corpus', what: 'real pages, cold, to parsing them all', most: 1 / 15, print: part },
  { key: 'changed', what: 'one page of 10,000 changed, to warm', most: 1.1, print: times },
  { key: 'growthCold', what: 'from 10,000 to 100,000 pages, cold', most: 11, print: times },
  { key: 'growthWarm', what: 'from 10,000 to 100,000 pages, warm', most: 11, print: times },
  { key: 'memory', what: 'peak memory at 10,000', most: 150, print: megabytes },
  { key: 'memoryLarge', what: 'peak memory at 100,000', most: 600, print: megabytes },
]

/** The table of targets in Markdown: of several commands and styles the worst counts. */
export function targetTable(sets) {
  const figures = figuresOf(sets)
  const rows = targets.map(({ key, what, most, print }) => {
    const figure = figures[key]
    const reached =
      figure === undefined ? 'not measured | –' : `${print(figure)} | ${figure <= most ? 'yes' : 'no'}`
    return `| ${what} | ≤ ${print(most)} | ${reached} |`
  })
  return ['| What | Target | Reached | |', '| --- | ---: | ---: | --- |', ...rows].join('\n')
}
