/** Words of a text, parted by commas. */
const listed = (text: string): readonly string[] =>
  text.split(',').map(word => word.trim().replace(/\s+/g, ' '))

/** What people call an issue of a tracker, in lower case; a plural ends like one of {@link pluralEndings}. */
export const issueNouns: readonly string[] = listed(`
  issue, ticket, story, stories, epic, bug, task, subtask, spike, incident, jira, work item, feature
  request, bug report, vorgang, aufgabe, tâche, incidencia, tarea, tarefa, chamado, segnalazione, ärende,
  sak, zgłoszenie, задача, задачи, задаче, задачу, тикет, тикета, тикете, заявка, 议题, 議題, 工单, チケット, 課題,
  イシュー, 이슈, 티켓`)

/** What people call a pull request. */
export const pullNouns: readonly string[] = listed(`
  pr, pull request, pull, mr, merge request, プルリク`)

export const discussionNouns: readonly string[] = listed(`
  discussion, diskussion, discusión, discussão`)

/** Words beyond the phrases of relations whose object, if it looks like a key or a number of an issue, is one. */
export const issueVerbs: readonly string[] = listed(`
  closed, closing, closed by, closed in, fix, fixed, fixed by, fixed in, fixing, resolve, resolved, resolved
  by, resolved in, resolving, merged in, landed in, filed as, reported in, blocked by, gh`)

/** Words before which a bare number is an issue's, but a key may be anything. */
export const pointersToIssues: readonly string[] = listed(`
  see, see also, cf, per, via, refs, ref, re, addresses, addressed in, implements, raised in, discussed in,
  siehe, vgl, voir, ver, véase, veja, vedi, zie, zob, см, 参见`)

/** Nouns that number things, however many there are. */
export const serialNouns: readonly string[] = listed(`
  adr, build, column, comment, decision, job, line, no, nr, number, page, record, release, rfc, row, run,
  slide, version, nummer, numéro, entscheidung, decisión`)

/** Nouns that number the things of a page, so that `#3` behind one is a point and no issue; hundreds of them are not told apart so. */
export const countingNouns: readonly string[] = listed(`
  ac, acceptance criterion, agent, aim, alternative, answer, appendix, approach, argument, assumption,
  attempt, axiom, benefit, case, category, chapter, check, choice, clause, concern, condition, constraint,
  consequence, control, criteria, criterion, demand, doc, document, drawback, driver, example, factor,
  failure, figure, finding, footnote, goal, group, guideline, idea, instance, invariant, item, iteration,
  layer, lesson, level, list, milestone, mistake, need, node, note, objective, objection, observation,
  option, part, pattern, phase, pillar, place, plan, player, point, policy, position, principle, priority,
  problem, property, question, rank, ranked, ranks, reason, recommendation, replica, requirement, review,
  risk, round, rule, scenario, section, server, shard, slot, solution, sprint, stage, standard, statement,
  step, strategy, suggestion, table, team, tenet, theme, threat, tier, tip, use case, user, variant, worker,
  weakness, abbildung, abschnitt, anforderung, annahme, ansatz, bedingung, befund, beispiel, ebene, fall,
  frage, grund, gründe, kapitel, kriterium, kriterien, lösung, platz, punkt, rang, regel, schicht, schritt,
  teil, variante, voraussetzung, ziel, cas, chapitre, constat, couche, critère, étape, exemple, exigence,
  hypothèse, niveau, objectif, partie, principe, problème, raison, règle, revue, scénario, alternativa,
  condición, condição, condizione, caso, criterio, critério, ejemplo, etapa, exemplo, fase, motivo, nivel,
  objetivo, opción, opção, opzione, paso, passo, pregunta, pergunta, principio, problema, punto, ponto,
  razón, regla, regra, regola, requisito, requisiti, riesgo, solución, solução, eis, optie, stap,
  voorwaarde, vraag, krav, steg, trin, villkor, cel, krok, opcja, warunek, wymaganie, вариант, варианта,
  критерий, проблема, пункт, требование, требования, условие, условия, цель, шаг, adım, koşul, seçenek, 方案,
  选项, 步骤, 条件, 要求, 目标, 選択肢, オプション, ステップ, 要件, 옵션, 단계, 조건`)

/** What a noun may end with in the plural. */
export const pluralEndings: readonly string[] = listed(`
  s, es, n, en, e, a, i, er, x`)

/** Nouns behind a number of rank: `#1 priority`. */
export const rankedNouns: readonly string[] = listed(`
  best, cause, choice, complaint, concern, driver, feature, goal, killer, most, pain, pick, priority,
  priorität, priorité, prioridad, prioridade, priorità, prioriteit, prioritet, problem, quality, question,
  reason, request, risk, rule, source, target, threat`)

/** What points to a number within the page: `#3 above`. */
export const pointingWords: readonly string[] = listed(`
  above, below, ci-dessus, ci-dessous, oben, unten, arriba, abajo, acima, abaixo, sopra, sotto, boven,
  onder, ovenfor, nedenfor, ovan, nedan, powyżej, poniżej, выше, ниже`)

/** What ends a label of issues: `Design issue`, `Board discussion`. */
export const issueLabels = 'issue, issues, ticket, tickets, discussion, discussions, pull, pulls'

/** What a label says whose numbers are pull requests. */
export const pullLabels = 'pr, prs, pull request, pull requests, mr, mrs, merge request, merge requests'
