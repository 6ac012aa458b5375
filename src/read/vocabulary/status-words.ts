import type { State } from '../../model/status.ts'
import { words } from './words.ts'

/**
 * Words for each state, in the form of `normalizeWords`. The life cycles of other processes (RFC, EIP, BIP, PEP, KEP, RFD,
 * JEP and their like) follow one rule: what holds now is accepted, what is being discussed, tried or called for the last
 * time is proposed, what is parked or inactive is deferred, what was given up is withdrawn.
 */
export const statusWords: Readonly<Record<Exclude<State, 'unknown'>, readonly string[]>> = {
  draft: words(`
    draft, drafted, drafting, early draft, rough draft, initial draft, first draft, working draft, in draft, wip
    work in progress, placeholder, idea, ideation, prediscussion, initial, sketch, concept, strawman, strawperson, braindump
    speculative, in preparation
    entwurf, im entwurf, in arbeit, in erstellung, idee, skizze
    brouillon, ébauche, en rédaction, en cours de rédaction, idée
    borrador, en borrador, en redacción, en elaboración
    rascunho, em rascunho, em elaboração, em rascunhos, minuta, ideia
    bozza, in bozza, in stesura
    in concept, ontwerp
    udkast, kladde, utkast, under utarbeidelse, under arbete
    szkic, wersja robocza, w przygotowaniu
    черновик, набросок, в разработке, в работе
    taslak, taslak halinde, hazırlanıyor
    草稿, 草案, 草稿中, 起草中, 草擬中, 构思中
    ドラフト, 下書き, 作成中, たたき台
    초안, 드래프트, 작성 중`),
  proposed: words(`
    proposed, proposal, propose, proposing, suggested, submitted, new, open, pending, in review, review, under review
    to review, for review, in discussion, under discussion, for discussion, discussion, discussing, request for comments, rfc
    in progress, awaiting approval, awaiting decision, awaiting review, awaiting feedback, under consideration, candidate
    pending approval, pending review, pending decision, provisional, ready for review, ready for decision, to be decided
    to be discussed, undecided, not decided, not yet decided, seeking feedback, requested, tentative, needs review
    needs discussion, needs decision, changes requested, in consultation, under evaluation, in evaluation, evaluating
    exploring, experimental, experiment, trial, pilot, assess, demonstrated, last call, final comment period, fcp
    in final comment period, active review, scheduled for review, returned for revision, voting, in voting
    proposed to target, candidate recommendation, proposed recommendation, proposed standard
    vorgeschlagen, vorschlag, in diskussion, in prüfung, in abstimmung, zur diskussion, zur entscheidung, zur abstimmung
    zur prüfung, offen, ausstehend, in klärung, eingereicht
    proposé, proposée, proposition, en discussion, en cours, en attente, à valider, à discuter, à l étude, en proposition
    en relecture, en revue, soumis, soumise
    propuesto, propuesta, pendiente, pendiente de aprobación, en revisión, en discusión, en evaluación, en curso
    proposta, proposto, em discussão, em revisão, em análise, em aberto, em avaliação, em andamento, pendente
    in attesa, in discussione, in valutazione, in revisione, da approvare, da discutere
    voorgesteld, voorstel, in behandeling, in bespreking, in overweging, ter discussie, ter beoordeling
    foreslået, forslag, til diskussion, under behandling, under vurdering, til godkendelse
    foreslått, til diskusjon, til godkjenning
    föreslagen, föreslaget, förslag, under diskussion, under granskning
    proponowany, proponowana, proponowane, zaproponowany, zaproponowana, zaproponowane, propozycja, do dyskusji
    do akceptacji, w trakcie, w dyskusji, w trakcie przeglądu
    предложено, предложен, предложена, предложение, предлагается, предлагаемый, предлагаемое, на рассмотрении
    на согласовании, на обсуждении, в обсуждении, обсуждается, рассматривается, на ревью
    önerildi, öneri, önerilen, beklemede, görüşülüyor, tartışılıyor, inceleniyor, değerlendiriliyor, onay bekliyor
    提议, 提議, 提案, 提出, 已提议, 已提出, 提议中, 待定, 待审, 待审核, 待审批, 待批准, 待决定, 审议中, 审核中, 讨论中, 討論中
    評審中, 评审中, 征求意见
    提案中, 検討中, 審議中, 議論中, 未決, 未承認, 承認待ち, レビュー中, レビュー待ち
    제안, 제안됨, 제안 중, 제안된, 검토 중, 논의 중, 보류 중, 대기, 승인 대기`),
  accepted: words(`
    accepted, accept, approved, approve, adopted, adopt, agreed, decided, implemented, implementable, active, released
    ready for release, recommended, done, completed, complete, final, finalized, finalised, finished, ratified, in force
    in effect, in place, in use, in production, effective, current, ongoing, enacted, resolved, closed, merged, confirmed
    valid, shipped, delivered, deployed, integrated, targeted, committed, landed, launched, applied, live, living, stable
    published, binding, established, enforced, mandatory, revised, signed off, endorsed, accepted in principle
    accepted and implemented, partially accepted, partially implemented, conditionally accepted, provisionally accepted
    decision accepted, decision made, internet standard, best current practice
    akzeptiert, angenommen, beschlossen, entschieden, genehmigt, verabschiedet, bestätigt, umgesetzt, gültig, freigegeben
    aktiv, in kraft, abgeschlossen, verbindlich
    accepté, acceptée, accepte, acceptee, adopté, adoptée, approuvé, approuvée, validé, validée, décidé, décidée, acté
    actée, retenu, retenue, en vigueur, mis en œuvre, mise en œuvre, terminé, terminée, implémenté, implémentée, actif
    aceptado, aceptada, aprobado, aprobada, adoptado, adoptada, vigente, implementado, implementada, aplicado, aplicada
    decidido, decidida, acordado, acordada, confirmado, confirmada, en vigor, activo, activa
    aceito, aceita, aceite, aprovado, aprovada, adotado, adotada, ativo, ativa, em vigor, concluído, concluída
    accettato, accettata, approvato, approvata, adottato, adottata, implementato, implementata, attivo, attiva, deciso
    decisa, in vigore, confermato, confermata
    geaccepteerd, aanvaard, goedgekeurd, aangenomen, besloten, vastgesteld, geldig, actief, geïmplementeerd, van kracht
    accepteret, godkendt, vedtaget, besluttet, gældende, implementeret
    akseptert, godkjent, vedtatt, gjeldende, implementert
    accepterad, accepterat, godkänd, godkänt, antagen, antaget, beslutad, beslutat, gällande, implementerad
    zaakceptowany, zaakceptowana, zaakceptowane, przyjęty, przyjęta, przyjęte, zatwierdzony, zatwierdzona, zatwierdzone
    obowiązująca, obowiązujący, obowiązujące, wdrożony, wdrożona, wdrożone
    принято, принят, принята, принятый, принятое, утверждено, утвержден, утверждён, утверждена, одобрено, одобрен, одобрена
    согласовано, согласован, согласована, реализовано, действует, действующее, действующий
    kabul edildi, kabul, kabul edilmiş, onaylandı, onaylanmış, uygulandı, karar verildi, yürürlükte
    通过, 已通过, 通過, 已通過, 已接受, 接受, 已采纳, 采纳, 採納, 已採納, 已采用, 已採用, 已批准, 批准, 已决定, 已确定, 已确认
    已發布, 已发布, 生效, 已生效, 有效, 现行, 完成, 已完成, 已实施, 已实现, 已落地
    承認, 承認済, 承認済み, 採用, 採用済み, 採択, 採択済み, 決定, 決定済み, 実装済み, 有効, 確定, 確定済み, 受理, 完了
    승인, 승인됨, 승인 완료, 채택, 채택됨, 수락, 수락됨, 결정됨, 확정, 확정됨, 적용, 적용됨, 완료, 완료됨, 유효, 구현됨`),
  rejected: words(`
    rejected, reject, declined, refused, denied, dismissed, discarded, turned down, not accepted, not adopted, not approved
    no go, will not do, wont do, won t do, wont fix, won t fix
    abgelehnt, verworfen, zurückgewiesen, nicht angenommen, nicht akzeptiert
    rejeté, rejetée, refusé, refusée, écarté, écartée, non retenu, non retenue
    rechazado, rechazada, descartado, descartada, denegado, denegada, no aceptado, no aceptada
    rejeitado, rejeitada, recusado, recusada, não aceito, não aceita
    rifiutato, rifiutata, respinto, respinta, scartato, scartata, bocciato, bocciata, non accettato
    afgewezen, verworpen, niet geaccepteerd
    afvist, forkastet, avvist, avslått
    avvisad, avvisat, avslagen, avslaget, förkastad
    odrzucony, odrzucona, odrzucone, odrzucono
    отклонено, отклонён, отклонен, отклонена, отвергнуто, отвергнут, отказано, не принято, не принят
    reddedildi, kabul edilmedi, onaylanmadı
    拒绝, 已拒绝, 已拒絕, 否决, 已否决, 已否決, 已驳回, 驳回, 駁回, 不采纳, 不接受, 未采纳, 未通过
    却下, 却下済み, 拒否, 棄却, 不採用, 見送り
    거부, 거부됨, 거절, 거절됨, 기각, 기각됨, 반려, 반려됨`),
  deferred: words(`
    deferred, defer, postponed, postpone, on hold, hold, paused, parked, shelved, suspended, delayed, blocked, stalled
    stagnant, dormant, inactive, frozen, on ice, in abeyance
    zurückgestellt, aufgeschoben, verschoben, vertagt, pausiert, ruht, ausgesetzt
    reporté, reportée, différé, différée, ajourné, ajournée, suspendu, suspendue, en pause
    aplazado, aplazada, pospuesto, pospuesta, suspendido, suspendida, en espera, en pausa
    adiado, adiada, suspenso, suspensa, em espera, em pausa
    rimandato, rimandata, rinviato, rinviata, sospeso, sospesa, in pausa
    uitgesteld, opgeschort, gepauzeerd
    udsat, udskudt, sat på pause, utsatt, på vent
    uppskjuten, uppskjutet, pausad, vilande
    odroczony, odroczona, odroczone, wstrzymany, wstrzymana, wstrzymane, zawieszony, zawieszona, zawieszone
    отложено, отложен, отложена, приостановлено, приостановлен, приостановлена
    ertelendi, askıda, askıya alındı
    推迟, 已推迟, 延后, 延期, 已延期, 暂缓, 暂停, 已暂停, 搁置, 已搁置, 擱置
    保留, 延期中, 保留中, 中断
    연기, 연기됨, 延期됨, 보류, 보류됨`),
  withdrawn: words(`
    withdrawn, cancelled, canceled, retracted, revoked, rescinded, abandoned, given up, dropped, removed, void, scrapped
    aborted, annulled
    zurückgezogen, aufgegeben, zurückgenommen, abgebrochen, widerrufen, storniert
    retiré, retirée, annulé, annulée, abandonné, abandonnée
    retirado, retirada, cancelado, cancelada, abandonado, abandonada, anulado, anulada
    desistido, desistida
    ritirato, ritirata, annullato, annullata, abbandonato, abbandonata
    ingetrokken, geannuleerd, vervalt
    trukket tilbage, tilbagetrukket, trukket, opgivet, annulleret, droppet
    tillbakadragen, tillbakadraget, indragen, återkallad
    wycofany, wycofana, wycofane, anulowany, anulowana, anulowane, porzucony, porzucone
    отозвано, отозван, отозвана, отменено, отменён, отменен, отменена, снято, снят
    geri çekildi, iptal, iptal edildi, vazgeçildi
    撤回, 已撤回, 撤销, 已撤销, 取消, 已取消, 放弃, 已放弃, 作废, 已作废
    取り下げ, 取下げ, 取り消し, 破棄, 中止
    철회, 철회됨, 취소, 취소됨`),
  deprecated: words(`
    deprecated, obsolete, obsoleted, obsolescent, outdated, out of date, retired, reverted, rolled back, expired, lapsed
    historical, historic, archived, legacy, sunset, discontinued, decommissioned, phased out, end of life, defunct, moot
    repealed, not relevant, not in force, no longer valid, no longer relevant, no longer applies, no longer applicable
    no longer in use, no longer used, no longer needed
    veraltet, überholt, außer kraft, obsolet, historisch, archiviert, hinfällig, nicht mehr gültig, nicht mehr relevant
    nicht mehr aktuell
    déprécié, dépréciée, obsolète, dépassé, dépassée, caduc, caduque, archivé, archivée, périmé, périmée
    obsoleto, obsoleta, deprecado, deprecada, en desuso, histórico, histórica, caducado, caducada, archivado, archivada
    ya no vigente
    depreciado, depreciada, descontinuado, descontinuada, revogado, revogada, arquivado, arquivada
    deprecato, deprecata, superfluo, abrogato, abrogata, non più valido, non più valida, archiviato
    verouderd, vervallen, achterhaald, niet meer geldig, niet langer geldig
    forældet, udgået, ikke længere gyldig, utdatert, foreldet, ikke lenger gyldig
    föråldrad, föråldrat, utfasad, inte längre giltig
    przestarzały, przestarzała, przestarzałe, nieaktualny, nieaktualna, nieaktualne, historyczny
    устарело, устарел, устарела, устаревшее, устаревший, неактуально, не актуально, историческое, утратило силу
    kullanımdan kaldırıldı, geçersiz, eskimiş, yürürlükten kaldırıldı
    已弃用, 弃用, 棄用, 已棄用, 已废弃, 废弃, 廢棄, 已廢棄, 已过时, 过时, 已過時, 已失效, 失效, 已淘汰, 不再适用, 已归档, 历史
    非推奨, 非推奨化, 廃止, 廃止済み, 廃止予定, 失効
    폐기, 폐기됨, 폐지, 폐지됨, 사용 중단, 더 이상 사용하지 않음`),
  superseded: words(`
    superseded, supersede, supersedes by, superceded, superseeded, replaced, exceeded, overridden, overtaken
    ersetzt, abgelöst, aufgehoben
    remplacé, remplacée, remplace par, remplacee, supplanté, supplantée, supersédé, supersédée
    reemplazado, reemplazada, sustituido, sustituida, superado, superada
    substituído, substituída, revogado por
    sostituito, sostituita, superato, superata
    vervangen
    erstattet, erstatta
    ersatt, ersätt
    zastąpiony, zastąpiona, zastąpione, zastąpiono
    заменено, заменён, заменен, заменена, заменен на, замещено, замещён
    yerini aldı, değiştirildi
    取代, 已取代, 被取代, 已被取代, 已替代, 被替代, 已被替代, 已替换, 被替换, 已被替换
    置き換え, 置き換え済み, 置き換えられた, 置換, 置換済み, 差し替え
    대체, 대체됨, 대체되었음, 교체됨`),
}

/** Words that are a status behind a label, but too common to be one without. */
export const weakStatusWords: ReadonlySet<string> = new Set(
  words(`
    new, open, live, living, current, final, active, review, discussion, discussing, done, initial, concept, complete
    completed, finished, stable, valid, adopt, approve, accept, published, removed, binding, legacy, rfc, idea, ideation
    proposal, propose, proposing, reject, supersede, defer, postpone, applied, resolved, closed, merged, released, shipped
    delivered, deployed, integrated, targeted, committed, landed, launched, enforced, mandatory, submitted, candidate
    blocked, delayed, void, placeholder, effective, ongoing, established, confirmed, suggested, requested, historical
    historic, dropped, expired, lapsed, sunset, inactive, dormant, stagnant, frozen, hold, suspended, paused, replaced
    exceeded, overtaken, parked, decided, implemented, recommended, demonstrated, speculative, experimental
    experiment, exploring, evaluating, trial, pilot, assess, voting, tentative, sketch, strawman, in place, in use
    in production, in effect, in preparation, in concept, no go, moot
    removed, discarded, scrapped, aborted, revised, provisional
    aktiv, offen, vorschlag, idee, skizze, gültig, abgeschlossen, in arbeit, in kraft, hinfällig, ausstehend, verbindlich
    historisch, ausgesetzt, ruht
    proposition, idée, ébauche, en cours, en attente, en pause, actif, suspendu, terminé, terminée, retenu, retenue
    propuesta, activo, activa, pendiente, aplicado, aplicada, decidido, decidida, histórico, histórica, en curso
    en espera, en vigor, suspendido
    proposta, ideia, minuta, ativo, ativa, em aberto, em andamento, em espera, em vigor, pendente
    attivo, attiva, sospeso, in attesa, superfluo, in vigore
    voorstel, ontwerp, actief, geldig, vervalt
    forslag, kladde, trukket, gældende, gjeldende
    förslag, vilande, gällande
    propozycja, szkic, w trakcie
    предложение, набросок, в работе, действует
    öneri, kabul, iptal, beklemede, askıda
    完成, 通过, 通過, 接受, 采纳, 採納, 批准, 生效, 有效, 现行, 提议, 提議, 提案, 提出, 拒绝, 否决, 驳回, 駁回, 推迟, 延后, 延期
    暂缓, 暂停, 搁置, 撤销, 取消, 放弃, 失效, 历史, 取代
    承認, 採用, 採択, 決定, 確定, 受理, 完了, 有効, 保留, 中断, 中止, 破棄, 拒否, 置換, 置き換え, 差し替え, 検討中, 作成中
    승인, 채택, 수락, 확정, 완료, 적용, 유효, 제안, 대기, 거부, 거절, 기각, 반려, 연기, 보류, 철회, 취소, 대체`),
)
