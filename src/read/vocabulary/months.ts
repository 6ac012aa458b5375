import { words } from './words.ts'

/** Names of the months, January first, in lower case; an abbreviation is any beginning of three letters or more. */
export const monthNames: readonly (readonly string[])[] = [
  words(`
  january, januar, janvier, enero, janeiro, gennaio, ocak, januari, styczeń, stycznia, января, январь, jänner`),
  words(`
  february, februar, février, fevrier, febrero, fevereiro, febbraio, şubat, februari, luty, lutego, февраля, февраль`),
  words(`march, märz, mars, marzo, março, mart, maart, marts, marzec, marca, марта, март`),
  words(`april, avril, abril, aprile, nisan, kwiecień, kwietnia, апреля, апрель`),
  words(`may, mai, mayo, maio, maggio, mayıs, mei, maj, maja, мая, май`),
  words(`june, juni, juin, junio, junho, giugno, haziran, czerwiec, czerwca, июня, июнь`),
  words(`july, juli, juillet, julio, julho, luglio, temmuz, lipiec, lipca, июля, июль`),
  words(`
  august, août, aout, agosto, ağustos, augustus, augusti, sierpień, sierpnia, августа, август`),
  words(`
  september, septembre, septiembre, setembro, settembre, eylül, wrzesień, września, сентября, сентябрь`),
  words(`
  october, oktober, octobre, octubre, outubro, ottobre, ekim, październik, października, октября, октябрь`),
  words(`
  november, novembre, noviembre, novembro, kasım, listopad, listopada, ноября, ноябрь`),
  words(`
  december, dezember, décembre, decembre, diciembre, dezembro, dicembre, aralık, desember, grudzień, grudnia
  декабря, декабрь`),
]

/** Between a day and its month, and between a month and its year. */
export const monthJoins = 'of, de, del, di, do'

/** Behind the number of a day. */
export const ordinalEndings = 'st, nd, rd, th, ., er, º'
