import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Token } from '../edge/cookies.ts'

const named = (https: boolean, name: string) => (https ? `__Host-sanchi-${name}` : `sanchi-${name}`)
const options = (https: boolean, maxAge: number) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: https, maxAge }) as const
const oneYear = 365 * 86_400

/** The terminal, as far as it has been signed in from before. */
export function deviceOf(c: Context, https: boolean): string | null {
  const device = getCookie(c, named(https, 'device')) ?? ''
  return /^[\w-]{43}$/.test(device) ? device : null
}

export function keepDevice(c: Context, https: boolean, device: string): void {
  setCookie(c, named(https, 'device'), device, options(https, oneYear))
}

/** The city that was last signed in to from here. */
export function cityBefore(c: Context, https: boolean): number | null {
  const code = getCookie(c, named(https, 'city')) ?? ''
  return /^\d{5,6}$/.test(code) ? Number(code) : null
}

export function keepCity(c: Context, https: boolean, city: number): void {
  setCookie(c, named(https, 'city'), String(city), options(https, oneYear))
}

/** Between the password and the code: `<city>.<random>`, and where to go afterwards. */
export function stepOf(c: Context, https: boolean): (Token & { readonly next: string }) | null {
  const [city = '', secret = '', ...next] = (getCookie(c, named(https, 'step')) ?? '').split('.')
  if (!/^\d{5,6}$/.test(city) || !/^[\w-]{43}$/.test(secret)) return null
  return { city: Number(city), secret, next: next.join('.') }
}

export function keepStepCookie(c: Context, https: boolean, { city, secret }: Token, next: string) {
  setCookie(c, named(https, 'step'), `${city}.${secret}.${next}`, options(https, 600))
}

export function forgetStepCookie(c: Context, https: boolean): void {
  deleteCookie(c, named(https, 'step'), { path: '/', secure: https })
}

/** The browser that is on its way to a provider; several windows of it may be. */
export function journeyBrowserOf(c: Context, https: boolean): string | null {
  const browser = getCookie(c, named(https, 'journey')) ?? ''
  return /^[\w-]{43}$/.test(browser) ? browser : null
}

export function keepJourneyBrowser(c: Context, https: boolean, browser: string): void {
  setCookie(c, named(https, 'journey'), browser, options(https, 600))
}

const thirtyDays = 30 * 86_400

/** Somebody who waits to be linked: `<city>.<random>`. */
export function waitingOf(c: Context, https: boolean): Token | null {
  const [city = '', secret = ''] = (getCookie(c, named(https, 'waiting')) ?? '').split('.')
  const fits = /^\d{5,6}$/.test(city) && /^[\w-]{43}$/.test(secret)
  return fits ? { city: Number(city), secret } : null
}

export function keepWaiting(c: Context, https: boolean, { city, secret }: Token): void {
  setCookie(c, named(https, 'waiting'), `${city}.${secret}`, options(https, thirtyDays))
}
