import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { appendToChain } from '../audit/tables.ts'
import { sql } from '../database/sql.ts'
import {
  type Edge,
  type Flat,
  forgetSession,
  hashOf,
  keepSession,
  personOf,
  sayNext,
  sessionToken,
  sourceOf,
  type Token,
} from '../edge/index.ts'
import { limiter } from '../edge/limits.ts'
import { Invalid } from '../errors.ts'
import type { Here } from '../here.ts'
import { isCitizen } from '../person.ts'
import { samplePassword, signInsOf } from '../samples/people.ts'
import { cityBefore, deviceOf, keepCity, keepDevice, keepStepCookie } from './cookies.ts'
import { type Door, textOf } from './door.tsx'
import { type Outcome, signIn } from './flow.ts'
import { SignInPage } from './pages/sign-in-page.tsx'
import { holdsCredentials } from './provider-credentials.ts'
import { isProviderKind, providersOffered } from './providers.ts'
import { safeNext, waitInWords } from './rules.ts'
import { allCities, type City } from './tables.ts'
import { welcomeBack } from './welcome.ts'

const wrong = 'IDかパスワードが違います。続けて間違えると、しばらく待っていただくことがあります。'
const noRole = 'このIDには、今日使える役割がありません。担当の係長か情報政策課に知らせてください。'

/** The page of sign-in, its form, the one-click sign-ins of a demonstration, and sign-out. */
export function signInForms(app: Edge, door: Door): void {
  const { https } = door
  const sources = limiter(60, () => door.house.clock.now().getTime())
  const limit = bodyLimit({ maxSize: 65_536 })
  const cities = (c: Context) => door.inCity(c, 0)('read', allCities)

  const page = async (
    c: Context,
    known: readonly City[],
    asked: { city: number | null; login?: string; next: string; problem?: string },
    status: 200 | 422 | 429 = 200,
  ) => {
    const named = known.find(({ code }) => code === asked.city)
    const chosen = named ?? (known.length === 1 ? known[0] : undefined) ?? null
    const offered =
      chosen && holdsCredentials()
        ? await door.inCity(c, chosen.code)('read', providersOffered)
        : []
    return door.draw(
      c,
      <SignInPage
        cities={known}
        providers={offered.map(({ kind, provider: { label } }) => ({ kind, label }))}
        asksForCity={chosen === null && holdsCredentials()}
        chosen={chosen}
        login={asked.login ?? ''}
        next={asked.next}
        problem={asked.problem ?? null}
        ranOut={sessionToken(c, https) !== null}
        samples={chosen?.isDemonstration ? signInsOf(chosen.code) : []}
        samplePassword={samplePassword}
      />,
      status,
    )
  }

  app.get('/sign-in', async (c) => {
    const next = safeNext(c.req.query('next'))
    const token = sessionToken(c, https)
    if (token) {
      const person = await door.inCity(c, token.city)('read', (here) => personOf(here, token))
      if (!isCitizen(person)) return c.redirect(next, 303)
    }
    const asked = Number(c.req.query('city'))
    return page(c, await cities(c), { city: asked || cityBefore(c, https), next })
  })

  const answer = (
    c: Context,
    known: readonly City[],
    asked: { city: number; login: string; next: string },
    outcome: Outcome,
  ) => {
    const { city, next } = asked
    if (outcome.kind === 'in') {
      const { secret, device } = outcome.started
      keepSession(c, https, { city, secret })
      keepCity(c, https, city)
      if (device) keepDevice(c, https, device)
      sayNext(c, welcomeBack(outcome.started))
      return c.redirect(next, 303)
    }
    if (outcome.kind === 'step') {
      keepStepCookie(c, https, { city, secret: outcome.token }, next)
      keepCity(c, https, city)
      return c.redirect('/sign-in/step', 303)
    }
    if (outcome.kind === 'wait') {
      c.header('retry-after', String(outcome.seconds))
      const problem = `間違いが続いたため、あと${waitInWords(outcome.seconds)}お待ちください。入力した内容は残っています。`
      return page(c, known, { ...asked, problem }, 429)
    }
    return page(c, known, { ...asked, problem: outcome.kind === 'wrong' ? wrong : noRole }, 422)
  }

  const attempt = async (
    c: Context,
    known: readonly City[],
    asked: { city: number; login: string; next: string },
    password: string,
  ) => {
    const there = known.some(({ code }) => code === asked.city)
    const asking = {
      login: asked.login,
      password: password.slice(0, 1_000),
      device: deviceOf(c, https),
      agent: c.req.header('user-agent') ?? '',
    }
    const outcome = await signIn(there ? door.inCity(c, asked.city) : null, asking)
    return answer(c, known, asked, outcome)
  }

  app.post('/sign-in', limit, async (c) => {
    sources.spend(sourceOf(c))
    const known = await cities(c)
    let flat: Flat
    try {
      flat = await door.typed(c)
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      return page(c, known, { city: cityBefore(c, https), next: '/', problem: error.message }, 422)
    }
    const only = known.length === 1 ? known[0]?.code : undefined
    const asked = {
      city: only ?? (Number(textOf(flat, 'city')) || 0),
      login: textOf(flat, 'login').slice(0, 200),
      next: safeNext(textOf(flat, 'next')),
    }
    return attempt(c, known, asked, textOf(flat, 'password'))
  })

  app.post('/sign-in/sample', limit, async (c) => {
    sources.spend(sourceOf(c))
    const flat = await door.typed(c)
    const known = await cities(c)
    const [code, login] = textOf(flat, 'who').split('.')
    const city = known.find((each) => each.isDemonstration && String(each.code) === code)
    const who = signInsOf(city?.code ?? 0).find((each) => each.login === login)
    const next = safeNext(textOf(flat, 'next'))
    if (!who) return page(c, known, { city: city?.code ?? null, next, problem: wrong }, 422)
    return attempt(c, known, { city: who.city, login: who.login, next }, samplePassword)
  })

  app.post('/sign-out', limit, async (c) => {
    await door.typed(c)
    const token = sessionToken(c, https)
    const through = token && (await door.inCity(c, token.city)('write', signOut(token)))
    forgetSession(c, https)
    sayNext(c, 'サインアウトしました。')
    const left = through && isProviderKind(through) ? `/sign-in/left/${through}` : '/sign-in'
    return c.redirect(left, 303)
  })
}

const Ended = z.object({ provider: z.string().nullable() })

/** Ends the session. @returns through which provider it began, null with the password */
function signOut(token: Token) {
  return async (here: Here): Promise<string | null> => {
    const person = await personOf(here, token)
    const ended = await here.db.maybe(
      Ended,
      sql`update platform.sessions set ended_at = ${here.now}
        where city = ${here.city} and token_hash = ${hashOf(token.secret)} and ended_at is null
        returning provider`,
    )
    if (person.id) await appendToChain({ ...here, person }, 'platform.sign-out', person.id, null)
    return ended?.provider ?? null
  }
}
