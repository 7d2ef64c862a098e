import { createHash } from 'node:crypto'
import { serveHouse } from '../edge/index.ts'
import type { RouteRow } from '../routes.ts'
import type { Grounds } from '../within.ts'
import { signInWays } from './edge.tsx'

const host = 'sanchi.test'
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

export type Browser = {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  post(path: string, typed: Readonly<Record<string, string>>): Promise<Response>
}

/** A house with the ways of sign-in, and browsers that keep their cookies; one source each. */
export function openGate(house: { readonly grounds: Grounds }, rows: readonly RouteRow[] = []) {
  const whole = {
    ...house.grounds,
    rows,
    https: false,
    assets: (name: string) => `/assets/${name}`,
    log: (line: Readonly<Record<string, unknown>>) => {
      if (line.level === 'error') console.error(line.error)
    },
  }
  const app = serveHouse(whole, signInWays(whole))
  return (source = '192.0.2.1'): Browser => {
    const cookies = new Map<string, string>([['sanchi-visit', 'v'.repeat(43)]])
    const send = async (path: string, init: RequestInit = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const sent = { cookie, host, origin: `http://${host}`, 'x-forwarded-for': source }
      const headers = { ...sent, ...init.headers }
      const answer = await app.request(`http://${host}${path}`, { ...init, headers })
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/max-age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, decodeURIComponent(value))
      }
      return answer
    }
    return {
      cookies,
      get: (path, headers = {}) => send(path, { headers }),
      post: (path, typed) => {
        const body = new FormData()
        const session = cookies.get('sanchi')
        const secret = session
          ? session.slice(session.indexOf('.') + 1)
          : cookies.get('sanchi-visit')
        body.set('_csrf', sha(`csrf ${secret}`))
        for (const [name, value] of Object.entries(typed)) body.set(name, value)
        return send(path, { method: 'POST', body })
      },
    }
  }
}
