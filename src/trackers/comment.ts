import type { Client } from './client.ts'
import { dataOf, unansweredBy } from './reply.ts'
import { at, listAt, textAt } from './data.ts'
import type { Commented } from './port.ts'

/** Where the comments of an issue are listed and posted, and where and how one is changed. */
export interface CommentPlace {
  readonly list: string
  readonly post: string
  /** `DELETE` where a tracker's comments cannot be changed: then the new one is posted before the old one goes. */
  readonly change: (id: string) => { readonly url: string; readonly method: 'PATCH' | 'PUT' | 'DELETE' }
  /** Where in an answer the comments are. */
  readonly within?: string
}

/** One comment that begins with the mark: posted, or changed where the last of ours says something else. */
export async function putComment(
  client: Client,
  place: CommentPlace,
  mark: string,
  body: string,
): Promise<Commented> {
  const reply = await client.send({ url: place.list })
  if (reply.status !== 200) return unansweredBy(reply)
  const all = place.within === undefined ? listAt(dataOf(reply)) : listAt(dataOf(reply), place.within)
  const own = all.filter(each => textAt(each, 'body')?.startsWith(mark) === true)
  if (own.some(each => String(at(each, 'body')).trim() === body.trim())) return 'unchanged'
  const id = textAt(own.at(-1), 'id')
  const change = id === undefined ? undefined : place.change(id)
  const inPlace = change !== undefined && change.method !== 'DELETE'
  const sent = await client.send(
    inPlace ? { ...change, body: { body } } : { url: place.post, method: 'POST', body: { body } },
  )
  if (sent.status < 200 || sent.status > 299) return unansweredBy(sent)
  if (change?.method === 'DELETE') await client.send(change)
  return change === undefined ? 'posted' : 'updated'
}
