import { pageName } from './file-name.ts'
import { formWords, houseNames, houseNamesInCapitals, templateWords } from './vocabulary/page-words.ts'

const templates = new Set(templateWords)
const forms = new Set(formWords)
const house = new Set(houseNames)
const inCapitals = new Set(houseNamesInCapitals)

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu
/** Words for a template of scripts that put no blanks between words. */
const wideTemplate = new RegExp(templateWords.filter(word => /[^\x00-\u2fff]/.test(word)).join('|'), 'g')

/** A number, or what stands for one: `0000`, `NNN`, `XXXX`, parts of `YYYY-MM-DD`. */
const numberLike = /^(?:\d+|n+|x+|y{2,}|m{2}|d{2}|y{4}m{2}d{2}|[aj]{4}|t{2})$/

/** The words of a name or title in lower case. */
const wordsIn = (name: string): string[] =>
  name
    .normalize('NFC')
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    .replace(wide, ' $& ')
    .replace(wideTemplate, ' $& ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(word => word !== '')

/** What a name says of a template: that the page is one, that it may be one or be about one, or nothing. */
export type SaysTemplate = 'all' | 'part' | 'nothing'

/** A name or title → what it says of a template. Words before a number that is none are the name of a series. */
export function saysTemplate(name: string): SaysTemplate {
  const all = wordsIn(name)
  const words = all.slice(all.findLastIndex(word => /^0+$/.test(word)) + 1)
  if (!words.some(word => templates.has(word))) return 'nothing'
  const isForm = (word: string): boolean => templates.has(word) || forms.has(word) || numberLike.test(word)
  return words.every(isForm) ? 'all' : 'part'
}

const longestHouseName = Math.max(...[...house, ...inCapitals].map(name => name.length))

const folders = (path: string): string[] => path.split('/').slice(0, -1)

/** Whether a page's name is that of what speaks for its folder: README or index. */
export const isFolderPage = (path: string): boolean => /^(?:readme|index)$/i.test(pageName(path))

/** The name that tells what a page is about: that of its folder for a README or index. */
export const tellingName = (path: string): string =>
  isFolderPage(path) ? (folders(path).at(-1) ?? pageName(path)) : pageName(path)

/** Whether a page lies in a folder for templates. */
export const isAmongTemplates = (path: string): boolean =>
  folders(path).some(folder => saysTemplate(folder) === 'all')

/** Whether a page is about the project or the log by its name, and whether nobody names a decision so. */
export function houseName(path: string): 'always' | 'in-capitals' | undefined {
  const name = pageName(path)
  // A number, or a name of many words, is nobody's name for such a page.
  if (/^\d/.test(name) || name.length > longestHouseName) return undefined
  const plain = wordsIn(name === name.toUpperCase() ? name.toLowerCase() : name).join(' ')
  if (house.has(plain)) return 'always'
  return inCapitals.has(plain) && name === name.toUpperCase() ? 'in-capitals' : undefined
}
