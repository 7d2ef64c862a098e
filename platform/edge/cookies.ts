import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** What the browser carries: `<city>.<random>`, so that the city is known before the database is asked. */
export type Token = { readonly city: number; readonly secret: string }

const sessionName = (https: boolean) => (https ? '__Host-sanchi' : 'sanchi')
const visitName = (https: boolean) => (https ? '__Host-sanchi-visit' : 'sanchi-visit')
const sayName = 'sanchi-say'

const options = (https: boolean) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: https }) as const

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function sessionToken(c: Context, https: boolean): Token | null {
  const [city, secret] = (getCookie(c, sessionName(https)) ?? '').split('.')
  const code = Number(city)
  return secret && Number.isInteger(code) && code > 0 && code < 1e6 ? { city: code, secret } : null
}

export function keepSession(c: Context, https: boolean, { city, secret }: Token): void {
  setCookie(c, sessionName(https), `${city}.${secret}`, { ...options(https), maxAge: 12 * 3600 })
}

export function forgetSession(c: Context, https: boolean): void {
  deleteCookie(c, sessionName(https), { path: '/', secure: https })
}

/** The secret that forms are tied to: the session's, or a visit's for who has not signed in. */
export function csrfOf(c: Context, https: boolean): string {
  const session = sessionToken(c, https)
  if (session) return hashOf(`csrf ${session.secret}`)
  let visit = getCookie(c, visitName(https))
  if (!visit || visit.length < 40) {
    visit = newSecret()
    setCookie(c, visitName(https), visit, options(https))
  }
  return hashOf(`csrf ${visit}`)
}

/** One sentence that the next page says, once. */
export function sayNext(c: Context, text: string): void {
  setCookie(c, sayName, Buffer.from(text).toString('base64url'), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: 60,
  })
}

export function saidBefore(c: Context): string | null {
  const said = getCookie(c, sayName)
  if (!said) return null
  deleteCookie(c, sayName, { path: '/' })
  return Buffer.from(said, 'base64url').toString('utf8').slice(0, 300)
}
