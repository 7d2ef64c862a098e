import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { type Edge, type Kept, ProofPage, ProvenPage, sessionToken } from '../edge/index.ts'
import { Invalid } from '../errors.ts'
import { type Door, textOf } from './door.tsx'
import { type ProofOutcome, proveAgain } from './proof.ts'
import type { ProofAsked } from './proof-asked.ts'
import { waitInWords } from './rules.ts'

const Typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** A form that waited at the edge comes back with the password, and is offered again when it is right. */
export function proofForm(app: Edge, door: Door): void {
  app.post('/sign-in/proof', bodyLimit({ maxSize: 2_097_152 }), async (c) => {
    const flat = await door.typed(c)
    const kept = keptIn(textOf(flat, 'to'), textOf(flat, 'typed'))
    const token = sessionToken(c, door.https)
    if (!token) return c.redirect('/sign-in', 303)
    const outcome = await proveAgain(door.inCity(c, token.city), token, {
      password: textOf(flat, 'password').slice(0, 1_000),
      code: textOf(flat, 'code').slice(0, 40),
    })
    if (outcome.kind === 'nobody') return c.redirect('/sign-in', 303)
    if (outcome.kind === 'proven') return door.draw(c, <ProvenPage kept={kept} />)
    const { asks } = outcome
    if (outcome.kind === 'wait') {
      c.header('retry-after', String(outcome.seconds))
      const problem = `間違いが続いたため、あと${waitInWords(outcome.seconds)}お待ちください。入力した内容は残っています。`
      return door.draw(c, <ProofPage {...{ kept, asks, problem }} />, 429)
    }
    return door.draw(c, <ProofPage {...{ kept, asks, problem: mistaken(outcome) }} />, 403)
  })
}

function mistaken({ kind, asks }: Extract<ProofOutcome, { asks: ProofAsked }>): string {
  if (kind === 'not-yet') return 'まだ確かめられていません。別の画面で本人確認を済ませてください。'
  return asks.code
    ? 'パスワードか確認コードが違います。確認コードは、アプリに次の数字が出てから入れ直してください。'
    : 'パスワードが違います。'
}

/** @throws {Invalid} what was carried along is not what we wrote */
function keptIn(to: string, typed: string): Kept {
  const read = Typed.safeParse(readJson(typed))
  if (!read.success || !/^\/(?![/\\])[\w\-./]*$/.test(to))
    throw new Invalid([
      {
        field: null,
        sentence: '送られた内容を読み取れませんでした。もとの画面からやり直してください。',
      },
    ])
  return { to, typed: read.data }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not what we wrote; said as such by the caller.
    return null
  }
}
