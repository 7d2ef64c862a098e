import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { invitationOf } from '../accounts/invitations.ts'
import { passwordLength } from '../accounts/password-settings.ts'
import { type Edge, sayNext, sourceOf } from '../edge/index.ts'
import { limiter } from '../edge/limits.ts'
import { settingOn } from '../settings/setting.ts'
import { keepCity } from './cookies.ts'
import { type Door, textOf } from './door.tsx'
import { acceptInvitation } from './invitation.ts'
import { InvitationPage, NoInvitationPage } from './pages/invitation-page.tsx'

/** `<city>.<random>`, as it stands on the letter. */
function tokenIn(text: string): { city: number; secret: string } | null {
  const [, city, secret] = /^(\d{5,6})\.([\w-]{43})$/.exec(text) ?? []
  return city && secret ? { city: Number(city), secret } : null
}

/** `/invitation/<city>.<random>`: a letter's link sets a password once. */
export function invitationForms(app: Edge, door: Door): void {
  const sources = limiter(30, () => door.house.clock.now().getTime())
  const closed = (c: Context) => door.draw(c, <NoInvitationPage />, 410)

  const leastIn = (c: Context, token: { city: number; secret: string }) =>
    door.inCity(c, token.city)('read', async (here) => {
      const invitation = await invitationOf(here, token.secret)
      return invitation ? settingOn(here, passwordLength) : null
    })

  app.get('/invitation/:token', async (c) => {
    sources.spend(sourceOf(c))
    const token = tokenIn(c.req.param('token'))
    const least = token && (await leastIn(c, token))
    if (least === null) return closed(c)
    return door.draw(c, <InvitationPage to={c.req.path} least={least} filled={null} />)
  })

  app.post('/invitation/:token', bodyLimit({ maxSize: 65_536 }), async (c) => {
    sources.spend(sourceOf(c))
    const flat = await door.typed(c)
    const token = tokenIn(c.req.param('token'))
    const least = token && (await leastIn(c, token))
    if (token === null || least === null) return closed(c)
    const outcome = await acceptInvitation(door.inCity(c, token.city), token.secret, {
      login: textOf(flat, 'login').slice(0, 200),
      password: textOf(flat, 'password').slice(0, 1_000),
      again: textOf(flat, 'again').slice(0, 1_000),
    })
    if (outcome.kind === 'over') return closed(c)
    if (outcome.kind === 'problem') {
      const { field, sentence } = outcome
      const filled = {
        form: null,
        values: { login: textOf(flat, 'login') },
        problems: [{ field, sentence }],
        rule: null,
        stale: null,
      }
      return door.draw(c, <InvitationPage to={c.req.path} least={least} filled={filled} />, 422)
    }
    keepCity(c, door.https, token.city)
    sayNext(c, 'パスワードを決めました。IDと新しいパスワードで入ってください。')
    return c.redirect('/sign-in', 303)
  })
}
