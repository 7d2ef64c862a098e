import { type EstatAnswer, readEstat } from './estat.ts'

/** e-Stat did not answer, or not in time; what it answers as an error is an UnreadableEdition. */
export class EstatUnreachable extends Error {
  constructor() {
    super('e-Stat から取得できませんでした。')
    this.name = 'EstatUnreachable'
  }
}

// The only hosts that the program asks anything of by itself.
const ALLOWED: readonly string[] = ['api.e-stat.go.jp']
const ADDRESS = 'https://api.e-stat.go.jp/rest/3.0/app/json/getStatsData'
const TIMEOUT_MS = 60_000
/** Before the second, third and fourth try. */
const PAUSES_MS = [1_000, 4_000, 16_000]
/** A table of more pages than this is no table for a page of figures. */
const MOST_PAGES = 50

export type Asking = {
  readonly appId: string
  readonly tableId: string
  /** The network, or in a test what stands for it. */
  readonly ask: (url: URL, init: RequestInit) => Promise<Response>
  readonly pause: (ms: number) => Promise<unknown>
}

/** @throws {RangeError} another host than e-Stat's: a mistake of the program */
export function insistAllowed(url: URL): void {
  if (url.protocol !== 'https:' || !ALLOWED.includes(url.hostname)) {
    throw new RangeError(`not an allowed host: ${url.hostname}`)
  }
}

/**
 * All pages of a statistical table: each within 60 seconds, tried again after 1, 4 and 16 seconds.
 * @throws {EstatUnreachable} no answer after four tries; the message never holds the appId
 * @throws {UnreadableEdition} e-Stat says an error
 */
export async function tableOfEstat(asking: Asking): Promise<EstatAnswer> {
  let page = await pageOf(asking, null)
  const values = [...page.values]
  const names = new Map(page.names)
  for (let pages = 1; page.nextKey !== null; pages += 1) {
    if (pages >= MOST_PAGES) throw new EstatUnreachable()
    page = await pageOf(asking, page.nextKey)
    values.push(...page.values)
    for (const [key, name] of page.names) names.set(key, name)
  }
  return { ...page, values, names }
}

async function pageOf(asking: Asking, from: number | null): Promise<EstatAnswer> {
  const url = new URL(ADDRESS)
  url.searchParams.set('appId', asking.appId)
  url.searchParams.set('statsDataId', asking.tableId)
  if (from !== null) url.searchParams.set('startPosition', String(from))
  insistAllowed(url)
  for (const wait of [...PAUSES_MS, null]) {
    const answer = await answerOf(asking, url)
    if (answer !== undefined) return readEstat(answer)
    if (wait !== null) await asking.pause(wait)
  }
  throw new EstatUnreachable()
}

/** The JSON of an answer, or undefined: no network, no time, no good status, no JSON. */
async function answerOf({ ask }: Asking, url: URL): Promise<unknown> {
  try {
    // A redirect could lead to a host that is not allowed, with the appId in the address.
    const answer = await ask(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    return answer.ok ? await answer.json() : undefined
  } catch {
    // The reason names the address, and so the appId: it is told to nobody.
    return undefined
  }
}
