import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Edge, keepSession, sayNext } from '../edge/index.ts'
import { deviceOf, forgetStepCookie, keepDevice, stepOf } from './cookies.ts'
import { type Door, textOf } from './door.tsx'
import { readPending } from './enrolment.ts'
import { CodePage } from './pages/code-page.tsx'
import { EnrolPage } from './pages/enrol-page.tsx'
import { safeNext, waitInWords } from './rules.ts'
import { takeSecondStep, whoIsAtStep } from './second-step.ts'
import { type Account, allCities } from './tables.ts'
import { welcomeBack } from './welcome.ts'

const wrong =
  '確認コードが違うか、もう使われています。アプリに次の数字が出るのを待って、入れ直してください。'
const unkept = '予備コードを控えたことを確かめ、印を付けてから登録してください。'

/** The second step of sign-in: a code, or the setting up of the second factor. */
export function secondStep(app: Edge, door: Door): void {
  const { https } = door

  const again = (c: Context) => {
    forgetStepCookie(c, https)
    sayNext(c, '時間がたったか、間違いが続いたため、はじめからやり直してください。')
    return c.redirect('/sign-in', 303)
  }

  const page = async (
    c: Context,
    city: number,
    account: Account,
    problem: string | null,
    status: 200 | 422 | 429 = 200,
  ) => {
    if (account.totpSecret !== null)
      return door.draw(c, <CodePage name={account.name} problem={problem} />, status)
    const cities = await door.inCity(c, 0)('read', allCities)
    return door.draw(
      c,
      <EnrolPage
        name={account.name}
        city={cities.find(({ code }) => code === city)?.name ?? ''}
        login={account.login}
        pending={readPending(account.totpPending ?? '')}
        problem={problem}
      />,
      status,
    )
  }

  app.get('/sign-in/step', async (c) => {
    const step = stepOf(c, https)
    const account = step && (await whoIsAtStep(door.inCity(c, step.city), step.secret))
    return step && account ? page(c, step.city, account, null) : again(c)
  })

  app.post('/sign-in/step', bodyLimit({ maxSize: 65_536 }), async (c) => {
    const flat = await door.typed(c)
    const step = stepOf(c, https)
    if (!step) return again(c)
    const inCity = door.inCity(c, step.city)
    const before = await whoIsAtStep(inCity, step.secret)
    if (before === null) return again(c)
    if (before.totpSecret === null && textOf(flat, 'kept') === '')
      return page(c, step.city, before, unkept, 422)

    const outcome = await takeSecondStep(inCity, step.secret, {
      device: deviceOf(c, https),
      agent: c.req.header('user-agent') ?? '',
      code: textOf(flat, 'code').slice(0, 40),
    })
    if (outcome.kind === 'over') return again(c)
    if (outcome.kind === 'wait') {
      c.header('retry-after', String(outcome.seconds))
      const problem = `間違いが続いたため、あと${waitInWords(outcome.seconds)}お待ちください。`
      return page(c, step.city, outcome.account, problem, 429)
    }
    if (outcome.kind === 'wrong') return page(c, step.city, outcome.account, wrong, 422)
    const { secret, device } = outcome.started
    forgetStepCookie(c, https)
    keepSession(c, https, { city: step.city, secret })
    if (device) keepDevice(c, https, device)
    sayNext(c, welcomeBack(outcome.started))
    return c.redirect(safeNext(step.next), 303)
  })
}
