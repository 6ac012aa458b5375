import { words } from './words.ts'

/** What a field can mean to the reader. Relations are not here: their labels are phrases of the relation vocabulary. */
export const fieldMeanings = [
  'status',
  'date',
  'status-date',
  'created',
  'updated',
  'deciders',
  'consulted',
  'informed',
  'authors',
  'title',
  'id',
  'number',
  'tags',
  'context-issue',
  'implementation-issue',
  'tracking-issue',
  'related-issue',
  'related',
  'history',
] as const

export type FieldMeaning = (typeof fieldMeanings)[number]

/** Names for each field, in the form of `normalizeWords`. */
export const fieldWords: Readonly<Record<FieldMeaning, readonly string[]>> = {
  status: words(`
    status, statuts, state, stage, adr status, decision status, decision state, current status, meta status, rfc status
    record status, document status, proposal status, lifecycle status, implementation state
    stand, aktueller status
    statut, état, etat, statut actuel, état actuel, statut de la décision
    estado, estatus, estado actual, estado de la decisión
    situação, estado atual, status da decisão
    stato, stato attuale, stato della decisione
    huidige status
    tilstand, nuværende status, nåværende status, nuvarande status
    stan, stan decyzji, status decyzji
    статус, состояние, статус решения, текущий статус
    durum, mevcut durum
    状态, 狀態, 文档状态, 当前状态, 决策状态, 目前状态
    状態, ステータス, 決定状態, 現在の状態
    상태, 현재 상태, 결정 상태`),
  date: words(`
    date, decision date, decision at, date of decision, date decided, decided, decided on, decided at, decided date
    decision made, decision taken, decision taken on, decision time, time of decision, date accepted, accepted on, accepted at
    accepted date, approved on, approved at, approved date, approval date, date approved, date adopted, adopted, adopted on
    adopted at, ratified, ratified on, adr date, original date
    datum, beschlussdatum, entscheidungsdatum, datum der entscheidung, datum beschlossen, beschlossen am, entschieden am
    angenommen am, genehmigt am, zeitpunkt der entscheidung
    date de décision, date de la décision, décidé le, décidée le, acceptée le, accepté le, adopté le, adoptée le
    date d adoption, date d acceptation
    fecha, fecha de decisión, fecha de la decisión, fecha original, fecha de aprobación, fecha de aceptación
    decisión tomada, decidido el, aprobado el
    data, data da decisão, data de decisão, data original, data de aprovação, data de aceitação, decidido em, aprovado em
    data decisione, data della decisione, data di approvazione, deciso il, approvato il
    besluitdatum, datum besluit, datum van besluit, beslisdatum, besloten op, geaccepteerd op, goedgekeurd op
    dato, beslutningsdato, afgørelsesdato, besluttet den, godkendt den, vedtatt dato, besluttet dato
    beslutsdatum, datum för beslut, beslutad den
    data decyzji, data podjęcia decyzji, data zatwierdzenia
    дата, дата решения, дата принятия, дата принятия решения, время принятия решения, дата утверждения
    tarih, karar tarihi, onay tarihi, kabul tarihi
    日期, 决策日期, 決策日期, 决定日期, 结论日期, 决策时间, 決策時間, 决定时间, 批准日期, 通过日期, 采纳日期
    日付, 決定日, 決定日時, 決定日付, 採択日, 承認日, 意思決定日, 決裁日
    날짜, 일자, 결정일, 결정 날짜, 결정 일자, 결정 시간, 승인일`),
  'status-date': words(`
    status date, date of status, status changed, status since, since, status as of
    status seit, seit, statusdatum, stand vom, stand per
    date du statut, depuis, statut depuis, fecha de estado, fecha del estado, desde, estado desde, data do status
    data dello stato, stato dal, dal, sinds, status sinds, statusdato, siden, status siden, sedan, status sedan, data statusu
    od, status od, дата статуса, с даты, durum tarihi
    状态日期, 状态变更日期, ステータス日付, 상태 변경일`),
  created: words(`
    created, creation date, created date, created at, created on, date created, proposed on, proposed at, date proposed
    proposal date, start date, submitted, submitted on, submission date, opened, date opened, drafted, first drafted
    initial date, date written, written, written on, raised on, introduced, introduced on, date introduced, issued on
    date issued, recorded on, date recorded, published, published on, date published, publication date
    erstellt, erstellt am, eröffnet, angelegt, angelegt am, eingereicht am, erstellungsdatum, datum vorschlag, eingeführt
    eingeführt am, vorgeschlagen am, verfasst am
    créé le, créée le, date de création, proposé le, date de proposition, introduit le, rédigé le
    creado, creado el, fecha de creación, fecha de propuesta, introducido, introducido el, propuesto el
    criado em, data de criação, data da proposta, proposto em, introduzido em
    data di creazione, creato il, proposto il, introdotto, introdotto il
    aangemaakt, aangemaakt op, aanmaakdatum, opgesteld op, ingediend op, voorgesteld op, geïntroduceerd
    oprettet, oprettet den, indført, foreslået den
    opprettet, opprettet dato, innført, foreslått dato
    skapad, skapad den, införd, föreslagen den
    utworzono, data utworzenia, data propozycji, wprowadzono
    создано, создан, дата создания, дата предложения, введено
    oluşturulma tarihi, oluşturuldu, öneri tarihi
    创建日期, 创建时间, 建立日期, 提出日期, 提出时间, 提议日期, 起草日期, 撰写日期
    作成日, 作成日時, 起票日, 提案日, 起案日, 導入日
    생성일, 작성일, 작성 일자, 제안일, 도입일`),
  updated: words(`
    updated, last updated, last updated on, last update, updated at, updated on, date updated, last modified, modified
    date modified, lastmod, last change, last changed, last edited, last revised, last revision, revised on, last reviewed
    aktualisiert, aktualisiert am, geändert, geändert am, zuletzt geändert, zuletzt aktualisiert, letzte änderung
    letzte aktualisierung
    mis à jour, mise à jour, dernière mise à jour, dernière révision, dernière modification, modifié le
    actualizado, última actualización, última revisión, última modificación, fecha de actualización
    atualizado, atualizado em, última atualização, última revisão, última modificação
    aggiornato, ultimo aggiornamento, ultima revisione, ultima modifica
    bijgewerkt, laatst gewijzigd, laatst bijgewerkt, laatste wijziging
    opdateret, sidst opdateret, senest opdateret, sidst ændret
    oppdatert, sist oppdatert, sist endret
    uppdaterad, senast uppdaterad, senast ändrad
    zaktualizowano, ostatnia aktualizacja, ostatnia zmiana, data aktualizacji
    обновлено, обновлён, обновлен, дата обновления, последнее обновление, изменено
    güncelleme, son güncelleme, güncellenme tarihi
    更新日期, 更新时间, 更新於, 更新于, 最后更新, 最近更新, 最后修改, 修改日期
    更新日, 最終更新, 最終更新日, 更新日時
    수정일, 최종 수정, 최종 수정일, 업데이트, 최근 수정`),
  deciders: words(`
    deciders, decider, decision makers, decision maker, decided by, decided with, decision by, decision taken by
    decision made by, decision owners, decision owner, decision team, deciding, deciding group, approvers, approver
    approver s, approvals, approved by, accepted by, ratified by, signed off by, sign off, signoff, sign offs, signatories
    accountable, deciders and approvers
    entscheider, entscheider in, entscheiderinnen, entscheidungsträger, entscheidende, entscheidung durch, entschieden von
    entscheidungsgremium, beschlossen von, freigegeben von, genehmigt von
    décideurs, décideur, décideur s, decideurs, décisionnaires, decisionnaires, décidé par, décidée par, validé par
    validée par, approuvé par, approuvée par, approbateur, approbateurs, preneurs de décision
    decisores, decisor, decisor es, decidido por, decidida por, responsables de la decisión, responsable, responsables
    aprobado por, aprobadores, tomadores de decisiones
    decisor a, aprovado por, aprovadores, tomadores de decisão, responsável, responsáveis
    decisori, decisore, deciso da, decisa da, approvato da, approvata da, responsabili della decisione
    beslissers, beslisser, besluitvormers, besluitnemers, besloten door, goedgekeurd door
    beslutningstagere, beslutningstager, besluttet af, godkendt af
    beslutningstakere, beslutningstaker, besluttet av, godkjent av
    beslutsfattare, beslutad av, beslutat av, godkänd av
    decydenci, decydent, decydujący, osoby decyzyjne, zatwierdził, zatwierdzili, zatwierdzone przez
    решающие, принимающие решение, лица принимающие решение, лица принимающие решения, решение приняли, приняли решение
    принял решение, решение принял, ответственный, ответственные, утвердил, утвердили, одобрил
    karar verenler, karar vericiler, karar veren, karar verici, onaylayan, onaylayanlar
    决策者, 決策者, 决策人, 決策人, 决策制定者, 決策制定者, 决策方, 决定者, 决定人, 批准人, 批准者, 审批人
    決定者, 意思決定者, 承認者, 決裁者, 決定者 (decider)
    결정자, 의사결정자, 의사 결정자, 결정권자, 결정한 사람, 승인자`),
  consulted: words(`
    consulted, consulted with, consultants, consultees, advisers, advisors
    konsultiert, befragt, beraten durch
    consultés, consulté, consultes, consultées
    consultados, consultado, consultadas
    consultati, consultate, geraadpleegd
    konsulteret, rådført, konsultert, konsulterade, rådfrågade
    konsultowani, skonsultowani, skonsultowano z
    консультанты, консультировались, danışılanlar, danışılan
    咨询, 諮詢, 咨询者, 咨询人, 相談先, 相談者, 협의, 자문, 자문자`),
  informed: words(`
    informed, informiert, informé, informés, informes, informées, informados, informado, informadas, informati, informate
    geïnformeerd, informeret, orienteret, informert, informerade, poinformowani, информированы, проинформированы
    bilgilendirilenler, bilgilendirilen, 知会, 告知, 被告知者, 通知先, 통보, 통보 대상`),
  authors: words(`
    authors, author, author s, author names, written by, written down by, recorded by, proposed by, proposer, proposer s
    proposers, submitter, submitters, submitted by, created by, drafted by, champion, champions
    autor, autoren, autorin, autor in, verfasser, verfasserin, erstellt von, verfasst von, vorgeschlagen von
    auteur, auteurs, autrice, auteure, rédacteur, rédacteurs, rédigé par, proposé par
    autores, autora, propuesto por, redactado por, escrito por, elaborado por
    autor a, proposto por, redigido por
    autore, autori, redatto da, proposto da, scritto da
    schrijver, schrijvers, opsteller, opgesteld door, voorgesteld door
    forfatter, forfattere, foreslået af, skrevet af, ansvarlig, skrevet av, foreslått av
    författare, skriven av, föreslagen av
    autorzy, autorka, autor decyzji, zaproponował
    автор, авторы, автор решения, предложил, предложили
    yazar, yazarlar, hazırlayan, hazırlayanlar, öneren
    作者, 撰写人, 起草人, 提议人, 提案人, 提出人
    著者, 作成者, 提案者, 起案者, 執筆者, 起票者
    작성자, 작성, 저자, 제안자`),
  title: words(`
    title, name, feature name, rfc title, decision title, titel, titre, título, titolo, tittel, tytuł, название, заголовок
    başlık, 标题, 標題, タイトル, 제목`),
  id: words(`id, adr id, adr, identifier, record id, kennung, identifiant, identificador`),
  number: words(`
    number, adr number, no, nr, num, #, rfc #, rfc num, rfc number, nummer, numéro, número, numero, numer, номер, numara
    编号, 編號, 番号, 번호`),
  tags: words(`
    tags, tag, labels, keywords, categories, category, schlagworte, étiquettes, etiquetas, etichette, tagi, теги, etiketler
    标签, 標籤, タグ, 태그`),
  'context-issue': words(`
    context issue, context issues, technical story, issue, issues, ticket, tickets, ticket id, tracking ticket, story
    user story, epic, related story, motivating issue, problem issue, source issue, work item, work items, bug, bugs
    feature request, jira, jira ticket, jira tickets, jira issue, jira issues, jira link, jira epic, github issue
    github issues, github ticket, gitea issue, gitlab issue, linear issue, linear ticket
    technische geschichte, anforderung
    récit technique, récit, épopée, demande, ticket jira
    historia técnica, incidencia, tarea
    história técnica, tíquete, chamado
    segnalazione, sak, ärende, zgłoszenie
    задача, тикет, заявка, teknik hikaye, görev
    议题, 需求, 需求单, 工单, 技术故事, チケット, 課題, イシュー, 이슈, 관련 이슈, jira 이슈`),
  'implementation-issue': words(`
    implementation issue, implementation issues, implementation ticket, implementation pr, implementation
    implementing issue, implementing pr`),
  'tracking-issue': words(`
    tracking issue, tracking issues, tracking issue pr, tracking link, tracking epic, tracking, tracker, issue tracker
    tracked in, tracked by, tracked at, epics, project link, rust issue`),
  'related-issue': words(`
    related issue, related issues, related ticket, related tickets, other related tickets, related stories, related tasks
    related jira, related pr, related prs, pr, prs, pr link, pull request, pull requests, merge request, mr, mr link
    issue pr, issues prs, discussion, discussions, refs, ref, see issue, rfc pr, proposal pr, proposal issue, github pr
    associated pr, associated prs, associated issues, linked issues, linked prs, other docs
    verwandte issues, issues liées, tickets liés, incidencias relacionadas, issues relacionadas, gerelateerde issues
    relaterede issues, powiązane zgłoszenia, связанные задачи
    相关 issue, 相关议题, 関連 issue, 関連チケット, 관련 티켓`),
  related: words(`
    related, related to, relates to, related adrs, related adr, related decisions, related records, related rfcs
    related resources, related documents, related docs, related links, relations, relationships, references to adrs
    associated adrs, see also, links, linked, linked adrs
    verwandt, verwandte entscheidungen, verwandte dokumente, siehe auch, bezug, zusammenhang, relationen
    liés, lié, liées, décisions liées, décisions associées, documents liés, liens, voir aussi
    relacionado, relacionados, relacionada, relacionadas, decisiones relacionadas, decisiones previas, enlaces, ver también
    decisões relacionadas, veja também
    correlati, correlate, collegati, decisioni correlate, vedi anche
    gerelateerd, gerelateerde beslissingen, zie ook
    relaterede, relaterede beslutninger, se også, relaterte beslutninger, relaterade beslut, se även
    powiązane, powiązania, powiązane decyzje, zobacz też
    связано, связано с, связи, связанные, связанные решения, связанные документы, см также, см. также
    ilgili, ilgili kararlar, ayrıca bakınız
    相关, 关联, 相关决策, 相关文档, 相关 adr, 关联文档
    関連, 関連する決定, 関連ドキュメント, 関連 adr
    관련, 연관, 관련 결정, 관련 문서`),
  history: words(`
    history, status history, status log, decision log, decision history, changelog, change log, log of changes
    change history, version history, revision history, revisions, versions, document history
    änderungshistorie, änderungsverlauf, verlauf
    historique, journal, journal des modifications, suivi des versions
    historial, historial de cambios, registro de cambios, control de cambios
    histórico, histórico de alterações
    cronologia, registro delle modifiche
    geschiedenis, wijzigingen, wijzigingsgeschiedenis
    historik, ændringslog, historikk, endringslogg, ändringslogg
    historia zmian, dziennik zmian
    история, история изменений, журнал изменений
    geçmiş, değişiklik geçmişi
    变更记录, 变更历史, 修订历史, 修订记录, 更新历史
    変更履歴, 履歴, 更新履歴, 改訂履歴
    변경 이력, 변경 기록, 이력`),
}

/** Words that name a status, and as often a thing of the domain: a section of that name may be prose like any other. */
export const statusOrThing = words(
  `state, stage, stand, état, etat, estado, situação, stato, tilstand, stan, состояние, durum`,
)

/** Words of a label that tell of a day which is not that of the decision: one to come, an end, another thing's. */
export const otherDays = `
  next, review, reviews, revisit, reevaluate, due, deadline, target, planned, expected, expires, expiry, expiration, valid
  until, end, ends, ended, effective, release, released, launch, eta, meeting, sunset, removal, birthday, from, to
  nächste, überprüfung, wiedervorlage, fällig, frist, ziel, geplant, gültig, bis, ende, ablauf
  prochaine, révision, échéance, prévu, prévue, expire, jusqu, fin, valable
  próxima, revisión, vencimiento, prevista, expira, hasta, fin, válido, próximo, revisão, prevista, até, fim, validade
  prossima, revisione, scadenza, prevista, fino, fine
  volgende, herziening, vervaldatum, verwacht, tot, einde, næste, neste, nästa, frist, udløber, utløper, granskning, till
  następny, następna, przegląd, termin, planowany, koniec, do
  следующий, следующая, пересмотр, срок, до, окончание, план
  sonraki, gözden, bitiş, hedef, son
  下次, 复审, 评审, 审查, 截止, 到期, 计划, 预计, 目标, 有效期, 次回, 見直し, 期限, 予定, 目標, 終了, 다음, 검토, 기한, 만료, 예정, 목표`

/** Labels that are fields of the record only above its first section. */
export const headerLabels: ReadonlySet<string> = new Set(
  words(`
  since, introduced, introduced on, date introduced, written, published, issued on, opened, adopted
  seit, eingeführt, eingeführt am, depuis, introduit le, desde, introducido, introducido el, introduzido em, dal
  introdotto, introdotto il, sinds, geïntroduceerd, siden, indført, innført, sedan, införd, od, wprowadzono, введено`),
)
