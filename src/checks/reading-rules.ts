import type { RuleInfo } from './define-check.ts'

/** Rules whose findings come up while a page is read. */
export const readingRules: readonly RuleInfo[] = [
  {
    id: 'unreadable-page',
    severity: 'error',
    summary: 'every page can be read',
    docs: 'A file of the log cannot be read: no permission, gone meanwhile, a folder or a pipe with the name of a page, a link that leads out of the project, or a binary file. The other pages are read all the same.',
  },
  {
    id: 'invalid-utf8',
    severity: 'error',
    summary: 'pages are UTF-8',
    docs: 'A page is UTF-16 or holds bytes that are no UTF-8, so its text would be a guess. Save it as UTF-8.',
  },
  {
    id: 'too-large',
    severity: 'error',
    summary: 'pages have a size that people write',
    docs: 'A page is beyond the limits that protect the tool: 256 KB of text, lists or quotes nested 100 deep, tables of 2,000 rows. What `adr index` and `adr report` write does not count. Move other generated content out of the log, or name the page under `exclude`.',
  },
  {
    id: 'front-matter',
    severity: 'error',
    summary: 'front matter can be read',
    docs: 'The YAML or TOML between the fences at the top of a page is not valid, is never closed, or has a key twice. The keys that can be read are read, the text of the others is taken as it stands, and each of these is a finding. Quote values that hold a colon: `title: "Tea: green or black"`.',
  },
  {
    id: 'unclosed-fence',
    severity: 'warning',
    summary: 'code blocks are closed',
    docs: 'A code block is never closed, so that the rest of the page is code and says nothing. Add the closing fence.',
  },
  {
    id: 'unknown-status',
    severity: 'warning',
    summary: 'the words of a status are known',
    docs: 'A status holds words that the vocabulary does not know. It is shown as it stands and counts as no state. Use a known word, or add yours to the configuration: `"vocabulary": { "status": { "in force": "accepted" } }`. If five or more pages use the same words, that is one finding, at the first of them; an ignore there holds for all of them.',
  },
  {
    id: 'invalid-date',
    severity: 'error',
    summary: 'dates are days of the calendar',
    docs: 'A date cannot be read or is no day of the calendar, such as `2026-02-30`. Write `YYYY-MM-DD`.',
  },
  {
    id: 'ambiguous-date',
    severity: 'warning',
    summary: 'dates can be read in one way',
    docs: 'A date such as `03/04/2024` can be 3 April or 4 March, and the other dates of the log do not tell which. Write `YYYY-MM-DD`.',
  },
  {
    id: 'date-range',
    severity: 'warning',
    summary: 'a date is one day',
    docs: 'A date field holds a range such as `2024-05-13 – 2024-06-02`. The first day is read. Write the day of the decision; other days go into fields of their own.',
  },
  {
    id: 'conflicting-field',
    severity: 'warning',
    summary: 'a page says a thing once, or the same each time',
    docs: 'A page states two different statuses. Front matter holds before the text, and what stands first before what stands later. Correct the one that is wrong.',
  },
  {
    id: 'malformed-issue-key',
    severity: 'warning',
    summary: 'issue keys are well formed',
    docs: 'Where an issue is expected stands something that looks like a key and is none, such as `KEY12` or `KEY-`. Write `KEY-12`.',
  },
  {
    id: 'unread-relation',
    severity: 'info',
    summary: 'a relation names a record',
    docs: 'A field such as `Superseded by` or `Amends` holds words that name no record: no id, no number, no link. Nothing follows from it. Name the record by its id, or link its page.',
  },
  {
    id: 'misspelt-supersede',
    severity: 'info',
    summary: '*supersede* is spelt with an s',
    docs: `Metadata says \`superceded\`, \`superseeded\` or the like. It is understood; \`adr fix\` spells it as the dictionary does.
Logs that adr-tools wrote spell it so throughout, and may leave it: set the rule to \`off\`.`,
  },
]
