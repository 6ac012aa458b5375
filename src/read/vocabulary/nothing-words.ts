import { words } from './words.ts'

/** Values that say that there is none. A comma and nothing at all are added where they are compared. */
export const nothingWords: readonly string[] = words(`
  -, –, —, --, ---, /, ?, …, ..., x, [], {}, n/a, na, null, nil, undefined, yyyy mm dd, yyyy-mm-dd
  none, none yet, not yet, no, nothing, empty, unknown, not applicable, tbd, tba, todo
  keine, keiner, keines, entfällt, nicht zutreffend, unbekannt
  aucun, aucune, néant, rien, sans objet, inconnu
  ninguno, ninguna, nada, no aplica, desconocido
  nenhum, nenhuma, não se aplica, não aplicável, desconhecido
  nessuno, nessuna, non applicabile, sconosciuto
  geen, niet van toepassing, nvt, onbekend
  ingen, intet, ikke relevant, ukendt, ikke aktuelt, inget, saknas, ej tillämpligt
  brak, nie dotyczy, nieznany
  нет, отсутствует, отсутствуют, не применимо, неизвестно
  yok, bilinmiyor, uygulanamaz
  无, 無, 暂无, 不适用, 未知, なし, 該当なし, 不明, 없음, 해당 없음`)

/** Words that a template leaves for a value of their kind: `<date>`. */
export const promptNouns = 'date, dates, name, names, title, titles, author, authors, status, tbd, todo'
