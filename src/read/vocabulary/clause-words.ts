/** What a word does in a clause. A word that is in no list names a thing. */
export type WordClass =
  | 'self'
  | 'pronoun'
  | 'record'
  | 'neutral'
  | 'noun'
  | 'relative'
  | 'past'
  | 'modal'
  | 'condition'
  | 'not'
  | 'lead'

const lists: Readonly<Record<WordClass, string>> = {
  // The record itself, as the subject of what it says.
  self: `this we dies dieser diese dieses diesem wir cette cet nous esta este esto nosotros isto nós questo
    questa noi denne dette denna detta dit deze wij ten niniejszy это этот эта мы bu biz`,
  // The record or what was named last.
  pronoun: `it es il ce lo het det den ono оно это それ`,
  // What a record as a whole is called.
  record: `adr adrs decision decisions record records rfc rfcs proposal proposals document page entry note memo
    entscheidung entscheidungen beschluss décision décisions decisión decisiones decisão decisões decisione decisioni
    beslutning beslutninger beslut besluit besluiten decyzja decyzje решение решения karar kararı kararlar`,
  neutral: `the a an our its their is are am be being been has have gets got get becomes became now currently also since
    later then already hereby therefore thus again and or as of on in at by from with via both so too plus etc
    for until because after under during following pending per respectively see cf no nr partially partly here below
    above itself
    der die das den dem des ein eine einem einer ist sind wird werden wurde wurden worden durch von vom und oder auch nun
    jetzt seit siehe le la les un une est sont par du de et ou aussi maintenant depuis voir il lo gli el los las y o e ha
    sido es por também agora foi são da do dos das ao uno una è stato stata sono anche ora er af av og blev ble blitt
    också är och ett en det het een door werd zijn ook jest został została przez oraz i w в на и с от был была было были
    tarafından ile ve`,
  // What stands beside a reference without naming a thing.
  noun: `architecture architectural technical design issue issues ticket tickets pr prs pull request requests merge mr mrs
    number paperclip jira github gitlab gitea linear`,
  relative: `which that who whose welche welcher welches qui que quien cual quale che som który która które который
    которая которое`,
  // A state that was, and may no longer be.
  past: `was were had originally formerly previously initially earlier before prior ursprünglich zuvor früher vormals
    était étaient auparavant fue fueron era originalmente anteriormente inizialmente oorspronkelijk eerder pierwotnie
    wcześniej ранее первоначально изначально önce tidligere tidigare ursprungligen`,
  // Directly before a verb: it has not happened.
  modal: `will would shall should could may might must can to going supposed expected due about ready
    würde würden sollte sollten könnte könnten kann muss soll sollen serait seraient devrait pourrait sera seront sería
    debería podría será seria deveria poderia sarebbe dovrebbe potrebbe sarà skal skulle kan ska zal zou kunnen będzie
    może zostanie будет может должно`,
  // Anywhere before a verb: it is only thought of.
  condition: `if unless whether suppose supposing assuming consider considers considered considering propose proposes
    intend intends plan plans planned want wants hope hopes alternative instead rather disclaim disclaims disclaimed
    avoid avoids deny denies refuse refuses neither nor falls sofern wenn ob si sauf se caso hvis om indien als jeśli
    gdyby если бы eğer`,
  not: `not never without nobody none nicht kein keine keinen nie niemals ne pas jamais aucun ningún ninguna nunca non
    mai não nem ikke inte aldrig aldri niet geen nooit не нет никогда değil`,
  lead: `status state notes update info warning important notice remark edit nb attention caution tip hinweis remarque
    nota statut estado stato durum статус`,
}

const byPrecedence = [
  'neutral',
  'noun',
  'record',
  'relative',
  'past',
  'modal',
  'condition',
  'not',
  'lead',
  'self',
  'pronoun',
] as const

const classes: ReadonlyMap<string, WordClass> = new Map(
  byPrecedence.flatMap(kind => lists[kind].split(/\s+/).map(word => [word, kind] as const)),
)

/** Adverbs of the languages that form them by an ending. */
const adverb = /^\p{L}{3,}(?:ly|mente)$/u
const contracted = /n['’]t$/
const wide = /^[\u3000-\u9fff\uac00-\ud7af]+$/u
const wideNot = /[不未没沒無无]|ない|なく|ません|않|못|아니|안\s?[됨되]/u
const wideModal = /将|將|會|会|予定|예정/u

/** What a word in lower case does in a clause; undefined if it names a thing. */
export function classOf(word: string): WordClass | undefined {
  const known = classes.get(word)
  if (known !== undefined) return known
  if (contracted.test(word)) return 'not'
  if (/^\d+$/.test(word) || adverb.test(word)) return 'neutral'
  if (!wide.test(word)) return undefined
  return wideNot.test(word) ? 'not' : wideModal.test(word) ? 'modal' : 'neutral'
}

/** What stands for a part of a record: as a label's word, before a verb or behind a reference. */
export const partNouns =
  'parts?|sections?|clauses?|chapters?|paragraphs?|rules?|items?|points?|rows?|steps?|pieces?|half|portions?|aspects?|elements?|teile?|abschnitte?|kapitel|parties?|partes?|parti|secci[oó]n(?:es)?|se[cç][cç]?[õã][eo]s?|seções|sezion[ei]|delar?|deler?|delen?|częś[ćc]i?|част[ьи]|bölümü?'

/** Between a verb and a reference: what is said is not so, of nothing. */
export const denials = `not, nobody, nothing, no one, none, never, neither, nicht, kein, keine, keinen, keinem, keiner, keines
  niemand, rien, aucun, aucune, jamais, pas, nada, nadie, ningún, ninguno, ninguna, nunca, não, ninguém, nenhum, nenhuma
  non, nulla, niente, nessuno, nessuna, mai, niet, niets, geen, ikke, ingen, intet, ingenting, inte, inget, aldri, aldrig
  nie, nic, nikt, żaden, не, ни, ничего, никто, нет, değil, hiçbir, yok`

/** Behind a reference: what was said of it depends on something. */
export const conditions = `if, unless, once, as soon as, provided, falls, sofern, sobald, wenn, si, dès que, à moins que
  cuando, en cuanto, se, quando, assim que, zodra, indien, tenzij, hvis, når, dersom, när, jeśli, gdy, jeżeli, если, когда, eğer`

/** Send a reader on to a reference, and make nothing its object. */
export const pointers = `see, cf, siehe, vgl, vergleiche, voir, véase, ver, vedi, zie, jf, jfr, zob, patrz, см, bkz`

/** Forms of *to be* that stand before a state: `Option 2 was accepted`. */
export const beings = `been, was, were, is, are, ist, sind, wurde, wurden, été, est, sont, sido, es, son, fue, fueron, foi, é
  são, stato, stata, è, sono, is, zijn, werd, werden, er, blev, ble, är, jest, są, został, została, zostało, było, był, была
  были, был, было`

/** Forms of *to have* that stand before a verb. */
export const havings = 'has, have, had, hat, haben, wird, ont, ha, han, tem, heeft, har'

/** What makes true of a part only what was said. */
export const onlyWords =
  'only, nur, seulement, uniquement, solo, solamente, só, somente, apenas, soltanto, alleen, kun, endast, tylko, только, sadece, yalnızca'

/** Words before the state of a value that spells it in its own way. */
export const leadOver = `this adr is, this adr was, this adr has been, this decision is, this decision was, this decision has been
  this record is, this record was, this record has been, is, was, has been, currently, now, the
  ist, wurde, derzeit, aktuell, jetzt, est, a été, actuellement, es, fue, actualmente, é, foi, atualmente, è, è stato
  is, werd, momenteel, er, blev, ble, är, jest, obecnie, сейчас, был, şu anda, 目前, 已经, 現在, 현재`
