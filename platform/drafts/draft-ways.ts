import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isUuid } from '../addresses.ts'
import { limiter } from '../edge/limits.ts'
import { insistOurOwnForm } from '../edge/own-form.ts'
import { readTypedForm } from '../edge/typed-form.ts'
import type { Here } from '../here.ts'
import { safeNext } from '../sign-in/rules.ts'
import { fitsTheDrafts, keptOfForm, type Typed } from './rules.ts'
import { forgetDraft, keepDraft } from './tables.ts'

type Door = {
  readonly https: boolean
  /** One writing transaction as whoever sent the request. */
  write<T>(c: Context, work: (here: Here) => Promise<T>): Promise<T>
}

const roomForBoundaries = bodyLimit({
  maxSize: 262_144,
  onError: (c) => c.json({ kept: false }, 413),
})

/**
 * Keeping and throwing away what is typed. It is no record and no act: no audit row is written, and
 * what was typed stands nowhere but in the person's own draft.
 *
 * `POST /drafts` takes a form as its page holds it, with `_draft` for its key, and answers
 * `{ savedAt }`; 403 who is not signed in, 409 the form has been accepted already, 413 more than 64 kB.
 */
export function draftWays(
  app: Hono<{ Variables: { requestId: string } }>,
  { https, write }: Door,
): void {
  const pace = limiter(60)

  app.post('/drafts', roomForBoundaries, async (c) => {
    const { flat } = await readTypedForm(c.req)
    try {
      insistOurOwnForm(c, https, flat)
    } catch (error) {
      // The token went with the session: whoever writes is told to sign in, not that the line is cut.
      if ((await write(c, async ({ person }) => person.id)) !== null) throw error
      return c.json({ kept: false }, 403)
    }
    const formKey = textOf(flat, '_draft')
    const typed = keptOfForm(flat)
    if (!formKey || formKey.length > 400) return c.json({ kept: false }, 422)
    if (!fitsTheDrafts(typed)) return c.json({ kept: false }, 413)
    const answer = await write(c, async (here) => {
      if (here.person.id === null) return null
      pace.spend(here.person.id)
      const [version, once] = [textOf(flat, '_version'), textOf(flat, '_once')]
      return { savedAt: here.now, kept: await keepDraft(here, { formKey, typed, version, once }) }
    })
    if (answer === null) return c.json({ kept: false }, 403)
    return answer.kept ? c.json({ savedAt: answer.savedAt }) : c.json({ kept: false }, 409)
  })

  app.post('/drafts/removal', roomForBoundaries, async (c) => {
    const { flat } = await readTypedForm(c.req)
    insistOurOwnForm(c, https, flat)
    const id = textOf(flat, 'draft')
    if (id !== null && isUuid(id)) await write(c, (here) => forgetDraft(here, id))
    return c.redirect(safeNext(textOf(flat, 'back')), 303)
  })
}

function textOf(flat: Typed, name: string): string | null {
  const value = flat[name]
  return typeof value === 'string' ? value : null
}
