import type { IssueRelation, RecordRelation } from '../../model/relation.ts'
import { words } from './words.ts'

/** A phrase that relates the page to what follows it: to a record, to an issue, or to either. */
export interface RelationPhrase {
  readonly phrases: readonly string[]
  readonly record: RecordRelation
  readonly issue: IssueRelation
}

const phrases = (record: RecordRelation, issue: IssueRelation, list: string): RelationPhrase => ({
  record,
  issue,
  phrases: words(list),
})

/** Phrases in the form of `normalizeWords`; blanks stand for any blanks or hyphens. Longer phrases win over shorter ones. */
export const relationPhrases: readonly RelationPhrase[] = [
  phrases(
    'superseded-by',
    'relates-to',
    `superseded by, superceded by, superseeded by, supersedes by, supercedes by, supersede by, superseded with
    superseded in, superseded por, superseded durch, superseded par, replaced by, replaced with, exceeded by, obsoleted by
    overridden by, overtaken by, outdated by, made obsolete by, successor
    ersetzt durch, abgelöst durch, abgelöst von, aufgehoben durch, überholt durch, nachfolger
    remplacé par, remplacée par, supplanté par, supplantée par, abrogé par, abrogée par, supersédé par, supersédée par
    annulé et remplacé par
    reemplazado por, reemplazada por, sustituido por, sustituida por, superado por, superada por
    substituído por, substituída por, revogado por, revogada por
    sostituito da, sostituita da, superato da, superata da
    vervangen door, opgevolgd door
    erstattet af, afløst af, erstattet av, avløst av, ersatt av, ersatts av
    zastąpiony przez, zastąpiona przez, zastąpione przez
    заменено на, заменён на, заменен на, заменена на, заменено
    yerine geçen
    被取代, 被替代, 被替换, 取代者, 替代者
    置き換え先, 後継
    후속 결정, 대체한 결정`,
  ),
  phrases(
    'supersedes',
    'supersedes',
    `supersedes, supersede, supercedes, supercede, superseeds, superseding, replaces, replacing, obsoletes, overrides
    successor of, successor to
    ersetzt, löst ab, hebt auf, nachfolger von
    remplace, supplante, supersède, annule et remplace
    reemplaza, reemplaza a, sustituye, sustituye a
    substitui, sostituisce, supera
    vervangt, erstatter, ersätter
    zastępuje
    заменяет, отменяет
    yerini alır
    取代了, 替代了, 取代, 替代, 代替
    置き換え元
    대체하는 결정, 대체함`,
  ),
  phrases(
    'amended-by',
    'relates-to',
    `amended by, amended in, modified by, updated by, changed by, revised by, extended by, refined by, elaborated by
    geändert durch, ergänzt durch, modifiziert durch, erweitert durch, präzisiert durch
    amendé par, amendée par, modifié par, modifiée par, complété par, complétée par, étendu par, étendue par
    modificado por, modificada por, enmendado por, enmendada por, ampliado por, ampliada por, ampliado en, extendido por
    alterado por, alterada por, estendido por
    modificato da, modificata da, esteso da
    gewijzigd door, aangevuld door
    ændret af, endret av, ändrad av, utvidet av, utökad av
    zmieniony przez, zmieniona przez, zmienione przez, rozszerzony przez
    изменено, дополнено, уточнено
    被修订, 被修改, 修正先`,
  ),
  phrases(
    'amends',
    'relates-to',
    `amends, amending, amendment to, amendment of, modifies, updates, revises, partly undoes, extends, extending, refines
    refinement of, elaborates, elaborates on
    ändert, ergänzt, modifiziert, modificiert, präzisiert, erweitert, verfeinert
    amende, modifie, étend, précise
    modifica, enmienda, amplía, extiende, refina
    altera, ampliação de, estende
    wijzigt, vult aan, breidt uit
    ændrer, endrer, ändrar, utvider, udvider, utökar
    zmienia, uzupełnia, rozszerza
    изменяет, дополняет, дополнение к, расширяет
    修订, 修改了, 修正元`,
  ),
  phrases(
    'deprecated-by',
    'relates-to',
    'deprecated by, made moot by, déprécié par, dépréciée par, deprecado por',
  ),
  phrases('deprecates', 'relates-to', 'deprecates'),
  phrases('clarified-by', 'relates-to', 'clarified by'),
  phrases('clarifies', 'relates-to', `clarifies, clarification of, clarifie, aclara, chiarisce, уточняет`),
  phrases(
    'depends-on',
    'relates-to',
    `depends on, dependent on, requires, builds on, builds upon, based on, implements
    hängt ab von, baut auf, basiert auf, dépend de, depende de, dipende da, bygger på, zależy od, зависит от`,
  ),
  phrases('required-by', 'relates-to', 'required by, prerequisite for, enables'),
  phrases('caused-by', 'context', 'caused by'),
  phrases('causes', 'relates-to', 'causes, caused'),
  phrases('conflicts-with', 'relates-to', 'conflicts with, contradicts'),
  phrases(
    'relates-to',
    'relates-to',
    `relates to, related to, see also, in favour of, in favor of, linked to, complements, accompanies
    siehe auch, siehe, bezieht sich auf
    voir aussi, voir, complète
    ver también, complementa, complementado por, veja também
    completa, vedi anche
    zie ook, se også, se även
    powiązany z
    связано с, связано, см. также
    bkz, ayrıca bakınız`,
  ),
  phrases(
    'relates-to',
    'implemented-by',
    `implemented via, implemented by, implemented in, implemented with, implementation in, implementation via, delivered in
    delivered via, done in, shipped in
    umgesetzt in, umgesetzt mit, umgesetzt durch
    implémenté dans, implémenté via, implémenté par
    implementado en, implementado por, implementado em
    implementato in
    geïmplementeerd in, implementeret i, implementert i, implementerad i
    zaimplementowane w
    реализовано в
    实现于
    実装`,
  ),
  phrases(
    'relates-to',
    'closes',
    `closes, close, fixes, resolves
    schließt, ferme, résout, cierra, resuelve, fecha, chiude, risolve, sluit, lukker, stänger, zamyka, закрывает
    关闭, 解决, クローズ`,
  ),
  phrases(
    'relates-to',
    'cancelled',
    'cancelled, canceled, cancels, annulliert, annule, cancela, cancelado, cancelada',
  ),
  phrases('relates-to', 'tracked-by', 'tracking issue, tracked by, tracked in, tracked at, tracking'),
]

/** Participles that say, with a day and a record behind them, that the record amended this one. */
export const amendedWords: readonly string[] = words(`
  amended, geändert, ergänzt, amendé, amendée, modifié, modifiée, enmendado, enmendada, modificado, modificada
  alterado, alterada, modificato, modificata, gewijzigd, ændret, endret, ändrad, zmieniony, zmieniona, изменено`)

/** Words beside a phrase that make the relation a partial one. */
export const partialWords: readonly string[] = words(`
  partially, partly, partial, in part, in parts, to some extent, in some ways, in some respects
  teilweise, teils, zum teil, partiellement, en partie, parcialmente, en parte, em parte, parzialmente, in parte
  gedeeltelijk, deels, delvist, delvis, częściowo, частично, отчасти, kısmen
  部分, 一部, 부분적으로, 일부`)

/** What stands behind a reference in languages whose verb comes last. */
export const trailingPhrases: readonly {
  readonly pattern: RegExp
  /** What must stand before the reference. */
  readonly before?: RegExp
  readonly record: RecordRelation
  readonly issue: IssueRelation
}[] = [
  {
    record: 'superseded-by',
    issue: 'relates-to',
    pattern:
      /^[\])）」』]*\s*(?:に(?:より|よって|よる)?\s*(?:置き換え|置換|取って代わ|上書き|廃止|更新され)|(?:으?로|에 의해)\s*(?:대체|교체|변경됨)|(?:所)?(?:取代|替代|替换|替換|代替)(?!了|\s*\[)|(?:tarafından|ile)\s+(?:değiştiril|yerini))/iu,
  },
  {
    record: 'supersedes',
    issue: 'supersedes',
    pattern:
      /^[\])）」』]*\s*(?:を\s*(?:置き換え|置換|廃止)|[을를]\s*대체|(?:'?[yn]?[iıuü]n)?\s*yerini alır)/iu,
  },
  {
    record: 'amends',
    issue: 'relates-to',
    pattern: /^[\])）」』]*\s*(?:を\s*(?:修正|変更|拡張|改訂)|[을를]\s*(?:수정|개정|확장))/iu,
  },
  {
    record: 'superseded-by',
    issue: 'relates-to',
    before: /(?<!\p{L})(?:durch|von|vom|door)\s+(?:(?:die|den|het|de)\s+)?[[(*_]*$/iu,
    pattern: /^[\])*_]*\s*(?:ersetzt|abgelöst|aufgehoben|überholt|vervangen)(?!\p{L})/iu,
  },
]
