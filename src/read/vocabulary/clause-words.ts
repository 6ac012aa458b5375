/** What a word does in a clause. A word that is in no list names a thing. */
export type WordClass =
  | 'self'
  | 'pronoun'
  | 'record'
  | 'neutral'
  | 'noun'
  | 'relative'
  | 'past'
  | 'former'
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
    above itself only all whole entire entirety longer more well
    der die das den dem des ein eine einem einer ist sind wird werden wurde wurden worden durch von vom und oder auch nun
    jetzt seit siehe le la les un une est sont par du de et ou aussi maintenant depuis voir il lo gli el los las y o e ha
    sido es por também agora foi são da do dos das ao uno una è stato stata sono anche ora er af av og blev ble blitt
    också är och ett en det het een door werd zijn ook jest został została przez oraz i w в на и с от был была было были
    dann ganz mehr hat haben sowie wie puis ensuite tout toute été ont ainsi luego después más así como então depois mais bem poi quindi più hanno nonché daarna meer wordt heeft evenals længere
    lenger längre potem już затем больше tarafından ile ve`,
  // What stands beside a reference without naming a thing.
  noun: `architecture architectural technical design issue issues ticket tickets pr prs pull request requests merge mr mrs
    number paperclip jira github gitlab gitea linear`,
  relative: `which that who whose welche welcher welches qui que quien cual quale che som który która które который
    которая которое`,
  // Helps a verb of the past.
  past: `was were had war waren était étaient fue fueron era`,
  // Once so, and no longer.
  former: `originally formerly previously initially earlier before prior ursprünglich zuvor früher vormals auparavant
    originalmente anteriormente inizialmente oorspronkelijk eerder voorheen pierwotnie wcześniej ранее первоначально
    изначально önce tidligere tidigare ursprungligen`,
  // Directly before a verb: it has not happened.
  modal: `will would shall should could may might must can to going supposed expected due about ready
    würde würden sollte sollten könnte könnten kann muss soll sollen serait seraient devrait pourrait sera seront sería
    debería podría será seria deveria poderia sarebbe dovrebbe potrebbe sarà skal skulle kan ska zal zou kunnen będzie
    może zostanie будет может должно`,
  // Anywhere before a verb: it is only thought of.
  condition: `if unless until till once whether suppose supposing assuming consider considers considered considering propose proposes
    intend intends plan plans planned want wants hope hopes alternative instead rather disclaim disclaims disclaimed
    avoid avoids deny denies refuse refuses neither nor falls sofern wenn ob si sauf se caso hvis om indien als jeśli
    gdyby если бы eğer bis zodra jusqu'à hasta até fino tot`,
  not: `not never without nobody nothing none nicht kein keine keinen nie niemals ne pas jamais aucun rien ningún ninguna nunca nada nadie non
    mai nulla nessuno não nem ikke inte aldrig aldri niet geen nooit niets niemand ingen intet inget nic nikt не нет никогда değil`,
  lead: `status state notes update info warning important notice remark edit nb attention caution tip hinweis remarque
    nota statut estado stato durum статус`,
}

const byPrecedence = [
  'neutral',
  'noun',
  'record',
  'relative',
  'past',
  'former',
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
const contracted = /n['’]t$|^n['’]/
const wide = /^[\u3000-\u9fff\uac00-\ud7af]+$/u
const wideNot = /[不未没沒無无]|ない|なく|ません|않|못|아니|안\s?[됨되]/u
const wideModal = /将|將|會|会|予定|예정/u

/** What a word in lower case does in a clause; undefined if it names a thing. */
export function classOf(word: string): WordClass | undefined {
  const known = classes.get(word)
  if (known !== undefined) return known
  if (contracted.test(word)) return 'not'
  if (/^(?:\d+|[a-z])$/.test(word) || adverb.test(word)) return 'neutral'
  if (!wide.test(word)) return undefined
  return wideNot.test(word) ? 'not' : wideModal.test(word) ? 'modal' : 'neutral'
}

/** Words that leave something out, or say of what alone something is true: `except`, `with regard to`. */
export const limitWords =
  "except|excepting|excluding|save|all but|apart from|aside from|other than|barring|with the exception|as regards|as concerns|as far as|as to|with regard|with respect|regarding|concerning|insofar|in so far|to the extent|in relation to|limited to|außer|ausgenommen|mit ausnahme|bis auf|soweit|insoweit|hinsichtlich|bezüglich|sauf|excepté|hormis|à l['’]exception|en ce qui concerne|pour ce qui|excepto|salvo|a excepción|con excepción|en lo que|exceto|com exceção|no que|tranne|eccetto|ad eccezione|limitatamente|behalve|uitgezonderd|met uitzondering|undtagen|bortset fra|unntatt|bortsett fra|med undantag|utom|z wyjątkiem|oprócz|кроме|за исключением|в части|hariç|dışında"

/** Words for *only*. */
export const onlyWords =
  'only|solely|nur|lediglich|seulement|uniquement|solo|sólo|solamente|únicamente|só|somente|apenas|soltanto|alleen|slechts|kun|bare|endast|bara|tylko|только|лишь|yalnızca|sadece'

/** Words that say *for the greater part*. */
export const mostlyWords: readonly string[] = [
  'mostly',
  'largely',
  'mainly',
  'for the most part',
  'größtenteils',
  'zum teil',
  'weitgehend',
  'überwiegend',
  'en grande partie',
  'en gran parte',
  'mayormente',
  'em grande parte',
  'in gran parte',
  'grotendeels',
  'til dels',
  'till stor del',
  'w większości',
  'в основном',
]

/** What stands for a part of a record: as a label's word, before a verb or behind a reference. */
export const partNouns =
  'parts?|sections?|clauses?|chapters?|articles?|paragraphs?|rules?|items?|points?|rows?|steps?|pieces?|half|portions?|aspects?|elements?|teile?|abschnitte?|kapitel|parties?|partes?|parti|secci[oó]n(?:es)?|se[cç][cç]?[õã][eo]s?|seções|sezion[ei]|delar?|deler?|delen?|(?:onder)?deel|afsnit|hoofdstuk(?:ken)?|artikel(?:en|n)?|punkt(?:e|er)?|punt[oi]s?|pontos?|częś[ćc]i?|част[ьи]|bölümü?'

/** What else happens to a record on a day, and gives it no state. */
export const otherEvents =
  'reviewed|updated|edited|modified|changed|revisited|created|written|discussed|expires?|due|überprüft|aktualisiert|geprüft|erstellt|révisée?|mise? à jour|créée?|revisad[oa]|actualizad[oa]|atualizad[oa]|rivist[oa]|aggiornat[oa]|herzien|bijgewerkt|opdateret|oppdatert|uppdaterad|zaktualizowan[yae]|обновлено|пересмотрено'

/** Words of a state that, before a day, only say from when on. */
export const datedWords = 'effective|wirksam|gültig|valid'

/** Forms of *to be* that stand before a state: `Option 2 was accepted`. */
export const beings = `been, was, were, is, are, ist, sind, wurde, wurden, été, est, sont, sido, es, son, fue, fueron, foi, é
  são, stato, stata, è, sono, is, zijn, werd, werden, er, blev, ble, är, jest, są, został, została, zostało, było, był, była
  были, был, было`

/** Words before the state of a value that spells it in its own way. */
export const leadOver = `this adr is, this adr was, this adr has been, this decision is, this decision was, this decision has been
  this record is, this record was, this record has been, is, was, has been, currently, now, the
  ist, wurde, derzeit, aktuell, jetzt, est, a été, actuellement, es, fue, actualmente, é, foi, atualmente, è, è stato
  is, werd, momenteel, er, blev, ble, är, jest, obecnie, сейчас, был, şu anda, 目前, 已经, 現在, 현재`
