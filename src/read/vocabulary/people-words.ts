import { words } from './words.ts'

/** First words of a value that says that nobody is named yet, in lower case. */
export const nobodyWords: readonly string[] = words(`
  pending, vacant, unassigned, undecided, nobody, no one, to be decided, to be determined, to be confirmed
  to be named, to be defined, awaiting, ausstehend, niemand, noch offen, en attente, personne, à définir, pendiente
  nadie, por definir, pendente, ninguém, a definir, in attesa, da definire, bekliyor, beklemede, nog niet, oczekuje
  nikt, ожидается, не назначен, никто, 待定, 未定, 未決定, 미정`)

/** Words that a sentence has and a name has not, in lower case. */
export const sentenceWords: readonly string[] = words(`
  is, are, was, were, because, since, whether, if, when, while, this, these, we, they, should, would, could, must
  cannot, does, not, has, have, ist, sind, weil, wenn, dass, wird, werden, nicht, wir, est, sont, parce, pas, porque
  está, são, não, perché, çünkü, değil, omdat, zijn, wordt, fordi, eftersom, ponieważ, jest, потому, если, мы`)

/** What a person is, in lower case: it tells `Ada: architect` from `Architect: Ada`. */
export const roleWords: readonly string[] = words(`
  architect, author, approver, ceo, chair, contributor, cto, decider, designer, developer, engineer, entwickler
  entwicklerin, architekt, architektin, architecte, arquitecto, arquitecta, arquiteto, arquiteta, lead, maintainer
  manager, owner, po, reviewer, sponsor, tester`)
