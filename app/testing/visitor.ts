import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { type Clock, sql, within } from '#platform'
import type { Engine } from '#platform/database'
import type { SamplePerson, Town } from '#platform/samples'

type Typed = Readonly<Record<string, string | readonly string[] | File>>

export type TestPerson = {
  /** @param more headers that a browser adds, such as `range` */
  get(path: string, more?: Readonly<Record<string, string>>): Promise<Response>
  /** Submits a form as the page would send it; `once` as a browser that sends the same form again. */
  post(path: string, typed: Typed, once?: string): Promise<Response>
  /** Sends bytes as a script of the page does, behind those that have come. */
  patch(path: string, body: BodyInit, offset: number): Promise<Response>
}

const host = 'sanchi.test'
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

/** A session in the database, as sign-in leaves it. @returns what the cookie holds */
export async function keepSessionFor(
  { engine, clock, town }: { engine: Engine; clock: Clock; town: Town },
  who: SamplePerson,
): Promise<string> {
  const person = await town.person(who)
  const secret = randomBytes(32).toString('base64url')
  await within(
    { engine, clock, varFolder: town.varFolder },
    { city: who.city, mode: 'write', person: async () => person },
    (here) =>
      here.db.run(sql`
      insert into platform.sessions (city, token_hash, account_id, started_at, seen_at, proven_at)
      values (${here.city}, ${sha(secret)}, ${person.id}, ${here.now}, ${here.now}, ${here.now})`),
  )
  return `${who.city}.${secret}`
}

/**
 * Somebody with a browser: a session (or none), its cookies, and forms with their hidden fields.
 * @param source the address of the network they come from; without one all come from the same
 */
export function visitor(
  app: Pick<Hono, 'request'>,
  session: () => Promise<string | null>,
  source?: string,
): TestPerson {
  const from: Record<string, string> = source === undefined ? {} : { 'x-forwarded-for': source }
  const visit = 'v'.repeat(43)
  let token: Promise<string | null> | null = null
  const cookies = async () => {
    token ??= session()
    const mine = await token
    return {
      csrf: sha(`csrf ${mine ? mine.slice(mine.indexOf('.') + 1) : visit}`),
      cookie: mine ? `sanchi=${mine}; sanchi-visit=${visit}` : `sanchi-visit=${visit}`,
    }
  }
  return {
    async get(path, more = {}) {
      const { cookie } = await cookies()
      return app.request(`http://${host}${path}`, {
        headers: { cookie, host, ...from, ...more },
      })
    },
    async post(path, typed, once = randomUUID()) {
      const { csrf, cookie } = await cookies()
      const body = new FormData()
      body.set('_csrf', csrf)
      body.set('_once', once)
      for (const [name, value] of Object.entries(typed)) {
        if (value instanceof File) body.append(name, value)
        else for (const one of [value].flat()) body.append(name, one)
      }
      return app.request(`http://${host}${path}`, {
        method: 'POST',
        body,
        headers: { cookie, host, origin: `http://${host}`, ...from },
      })
    },
    async patch(path, body, offset) {
      const { csrf, cookie } = await cookies()
      const sent = { 'x-csrf': csrf, 'upload-offset': String(offset) }
      const init = { method: 'PATCH', body, duplex: 'half' }
      return app.request(`http://${host}${path}`, {
        ...init,
        headers: { cookie, host, origin: `http://${host}`, ...sent, ...from },
      })
    },
  }
}
