import type { RecordRelation } from '../model/relation.ts'
import type { KnownState } from '../model/status.ts'
import type { StatusVocabulary } from '../read/values/leading-word.ts'
import { normalizeWords } from '../read/vocabulary/normalize.ts'

type Words = Readonly<Record<KnownState, string>>

/** One word for each state in the languages that logs are written in, English first. */
export const stateWords: readonly Words[] = [
  row('draft proposed accepted rejected deferred withdrawn deprecated superseded'),
  row('Entwurf vorgeschlagen angenommen abgelehnt zurückgestellt zurückgezogen veraltet ersetzt'),
  row('brouillon proposé accepté rejeté reporté retiré déprécié remplacé'),
  row('borrador propuesto aceptado rechazado aplazado retirado obsoleto reemplazado'),
  row('rascunho proposto aceito rejeitado adiado retirado obsoleto substituído'),
  row('bozza proposto accettato rifiutato sospeso ritirato deprecato sostituito'),
  row('taslak önerildi kabul-edildi reddedildi ertelendi geri-çekildi kullanımdan-kaldırıldı yerini-aldı'),
  row('udkast foreslået accepteret afvist udsat trukket-tilbage forældet erstattet'),
  row('utkast föreslagen accepterad avvisad uppskjuten tillbakadragen föråldrad ersatt'),
  row('concept voorgesteld geaccepteerd afgewezen uitgesteld ingetrokken verouderd vervangen'),
  row('szkic zaproponowany zaakceptowany odrzucony odroczony wycofany przestarzały zastąpiony'),
  row('черновик предложено принято отклонено отложено отозвано устарело заменено'),
  row('草案 提议 已接受 已拒绝 推迟 已撤回 已弃用 已取代'),
  row('下書き 提案 承認 却下 保留 撤回 非推奨 置換済み'),
  row('초안 제안됨 승인됨 거부됨 연기됨 철회됨 폐기됨 대체됨'),
]

function row(words: string): Words {
  const [draft = '', proposed = '', accepted = '', rejected = '', deferred = '', withdrawn = '', ...rest] =
    words.split(' ').map(word => word.replaceAll('-', ' '))
  const [deprecated = '', superseded = ''] = rest
  return { draft, proposed, accepted, rejected, deferred, withdrawn, deprecated, superseded }
}

/** A word cased as another is: capitals, a capital first, or as it stands. */
export function casedAs(model: string, word: string): string {
  const letters = model.replace(/[^\p{L}]/gu, '')
  if (letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return word.toUpperCase()
  const first = letters.charAt(0)
  if (first !== first.toLowerCase()) return word.charAt(0).toUpperCase() + word.slice(1)
  return word === word.toUpperCase() ? word : word.charAt(0).toLowerCase() + word.slice(1)
}

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/u, '承認'],
  [/\p{Script=Hangul}/u, '승인됨'],
  [/\p{Script=Han}/u, '已接受'],
  [/\p{Script=Cyrillic}/u, 'принято'],
]

/** The words of the language that a word is of: it is one of them, or in their script. */
function languageOf(word: string): Words | undefined {
  const plain = normalizeWords(word)
  const inScript = scripts.find(([script]) => script.test(word))?.[1]
  const own = stateWords.find(words => Object.values(words).some(each => normalizeWords(each) === plain))
  return own ?? stateWords.find(words => words.accepted === inScript)
}

type Supersession = Readonly<Partial<Record<RecordRelation, string>>>

/** How the languages of `stateWords` say supersession, by their word for accepted. */
const supersessions: ReadonlyMap<string, Supersession> = new Map(
  [
    'angenommen/ersetzt durch/ersetzt',
    'accepté/remplacé par/remplace',
    'aceptado/reemplazado por/reemplaza a',
    'aceito/substituído por/substitui',
    'accettato/sostituito da/sostituisce',
    'accepteret/erstattet af/erstatter',
    'accepterad/ersatt av/ersätter',
    'geaccepteerd/vervangen door/vervangt',
    'zaakceptowany/zastąpione przez/zastępuje',
    'принято/заменено на/заменяет',
  ].map(row => {
    const [accepted = '', by = '', supersedes = ''] = row.split('/')
    return [accepted, { 'superseded-by': by, supersedes }] as const
  }),
)

/** How the language of a status word says supersession; undefined if that is not known. */
export const supersessionLike = (word: string): Supersession | undefined =>
  supersessions.get(languageOf(word)?.accepted ?? '')

/**
 * The word for a state beside the word that a page uses now: the first of `used`, the words of the log, else one of the
 * language of the old word, else English; cased as the old word.
 */
export function wordFor(
  state: KnownState,
  old: string,
  used: readonly string[],
  vocabulary: StatusVocabulary,
): string {
  const own = used.find(word => vocabulary.get(normalizeWords(word)) === state)
  const word = own ?? (languageOf(old) ?? stateWords[0])?.[state] ?? state
  return casedAs(old, word)
}
