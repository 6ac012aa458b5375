/**
 * Words that may stand with a capital before the id of a record, or before a number, without being anybody's name. The
 * words of relations and of states are known beside these.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `a about above after again all along already also although among an and another any are as at back be because been before
  being below between both but by can consider considered considering could current decision decisions depends did do does
  draft during each earlier either even every existing extends extended extending final first follow followed following
  follows for former from full further given has have having here how however if implement implemented implementing
  implements in initial instead into introduced introduces is it its just key later latest let like link linked links main
  may more most much must my named near new next no nor not note notes now of old on once one only onto or original other
  our out over own parent per pending plus previous prior proposed record records ref refer reference references referenced
  refers refs related relates relation relationship requires revised same second section see seen separate several should
  sibling similar since so some status still such sub than that the their them then there these they this those through
  thus title to today todo together too two under unlike until up updated updates upon use used uses using version very via
  was we were what when where whereas whether which while who whose why will with within without would yes yet you your
  adr adrs rfc rfcs document documents doc docs file files architecture architectural team context consequences
  alternatives pr prs mr fyi nb cf eg ie vs tbd impact compliance confirmation companion source target number id type superseding amending replacing
  accept accepted accepts reject rejected rejects deprecate deprecated deprecates
  der die das den dem des ein eine einer einem einen und oder aber wie auch siehe vgl in im an am auf aus bei bis durch
  für gegen gemäß laut mit nach ohne seit über um unter von vom vor zu zum zur als wenn wird werden ist sind war hat nicht
  nur noch schon diese dieser dieses diesem entscheidung entscheidungen beschluss beschlüsse dokument
  le la les l un une des du de et ou mais voir dans par pour sur sous avec sans selon cette ce cet ces notre est sont a au
  aux comme depuis vers décision décisions
  el los las lo una uno unos y o pero ver véase en con sin por para según esta este estos estas nuestra nuestro es son
  del al desde decisión decisiones
  os as um uma e mas veja no na nos nas em com sem pelo pela conforme esta este nossa nosso é são do da dos das ao
  decisão decisões
  il gli i uno ma vedi nel nella con senza per secondo questa questo nostra nostro sono dal dalla decisione decisioni
  het een en of maar zie op met zonder voor volgens deze dit onze ons zijn van uit besluit besluiten
  och eller men se på med utan för enligt denna detta vår är av från beslut og eller som til fra beslutning
  i lub ale zob patrz w na z bez dla według ta ten to nasza nasz jest są od do decyzja
  и или но см смотри в на с без для по согласно это этот эта наш наша есть из от к решение решения
  ve veya ama bkz bu ile için göre bizim karar`.split(/\s+/),
)

/** Words of a language that writes each noun with a capital. */
export const capitalisingWords =
  /(?<!\p{L})(?:der|die|das|und|ist|wird|wurde|nicht|durch|siehe|eine?)(?!\p{L})/iu
