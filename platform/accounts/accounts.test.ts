import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { samplePassword } from '../samples/people.ts'
import { openGate } from '../sign-in/testing.ts'
import * as at from './addresses.ts'
import { accountRoutes } from './routes.ts'

const house = await openHouse('platform', accountRoutes, async () => undefined)
const browser = openGate(house, accountRoutes)
const systems = house.as(people.systems)
const idOf = async (login: string) =>
  String(
    await house.value('select id from platform.accounts where city = $1 and login = $2', [
      people.officer.city,
      login,
    ]),
  )
const colleague = await idOf(people.colleague.login)
const self = await idOf(people.systems.login)
const account = at.account({ accountId: colleague })
const city = String(people.officer.city)
const grant = { role: 'chief', validFrom: '令和8年11月24日', reason: '4月1日付け異動' }
const signIn = async (login: string, password: string = samplePassword, source = '192.0.2.1') => {
  const own = browser(source)
  return { own, answer: await own.post('/sign-in', { city, login, password }) }
}

test('nobody is asked to sign in; a head may not see the list; another city finds no account', async () => {
  expect((await house.asNobody().get(at.accounts())).status).toBe(303)
  expect((await house.as(people.head).get(at.accounts())).status).toBe(403)
  expect((await house.as(people.head).post(at.roles({ accountId: colleague }), grant)).status).toBe(
    403,
  )
  const elsewhere = await house.value('select id from platform.accounts where city = $1 limit 1', [
    people.headElsewhere.city,
  ])
  expect((await systems.get(at.account({ accountId: String(elsewhere) }))).status).toBe(404)
})

test('rule broken: not one’s own role, no content role beside systems, no taken ID, not in the past', async () => {
  const sentence = async (path: string, typed: Record<string, string | string[]>) => {
    const answer = await systems.post(path, typed)
    return `${answer.status} ${await answer.text()}`
  }
  expect(await sentence(at.roles({ accountId: self }), { ...grant, role: 'data' })).toMatch(
    /^409[\s\S]*自分のIDの権限/,
  )
  const opened = {
    login: 'new-one',
    name: '新井',
    roles: ['systems', 'officer'],
    validFrom: 'R8.12.1',
  }
  expect(await sentence(at.accounts(), opened)).toMatch(/^409[\s\S]*兼ねられません/)
  const taken = { ...opened, login: 'sakai', roles: ['officer'] }
  expect(await sentence(at.accounts(), taken)).toMatch(/^409[\s\S]*もう使われています/)
  const past = { on: '2026-11-01', reason: '退職' }
  expect(await sentence(at.ending({ accountId: colleague }), past)).toMatch(/^409[\s\S]*今日より前/)
  expect(await sentence(at.invitation({ accountId: self }), { purpose: 'first' })).toMatch(/^409/)
  expect(await house.audited()).toEqual([])
})

test('T22: fields that the form does not have are ignored', async () => {
  const page = await (await systems.get(account)).text()
  expect(page).toContain('窪田 健')
  const answer = await systems.post(at.amendment({ accountId: colleague }), {
    _version: '1',
    name: '窪田 健',
    section: '産業振興課',
    title: '主任',
    mail: 'kubota@example.jp',
    roles: 'head',
    role: 'head',
    city: '152137',
    valid_until: '2099-12-31',
    password_hash: 'x',
  })
  expect(answer.status).toBe(303)
  const row = await house.value(
    `select a.title || ' ' || a.city || ' ' || a.valid_until || ' ' || (select string_agg(role, ',')
      from platform.account_roles r where (r.city, r.account_id) = (a.city, a.id))
     from platform.accounts a where a.id = $1`,
    [colleague],
  )
  expect(row).toBe('主任 182079 2029-03-31 officer')
})

test('two who save at once: the second sees both versions', async () => {
  const typed = { _version: '1', name: '窪田 健一', section: '産業振興課', title: '', mail: '' }
  const answer = await systems.post(at.amendment({ accountId: colleague }), typed)
  expect([answer.status, (await answer.text()).includes('主任')]).toEqual([409, true])
})

test('T10: after a transfer a session of the person is over one second later', async () => {
  const { own, answer } = await signIn(people.colleague.login)
  expect(answer.status).toBe(303)
  expect((await own.get(at.own())).status).toBe(200)
  await systems.post(at.amendment({ accountId: colleague }), {
    _version: '2',
    name: '窪田 健',
    section: '税務課',
    title: '主事',
    mail: 'kubota@example.jp',
  })
  house.setClock('2026-11-24T09:00:01+09:00')
  expect((await own.get(at.own())).headers.get('location')).toMatch('/sign-in')
})

test('a granted role counts from its day, ends at 24:00 of its last day, and begins a new session', async () => {
  const { own } = await signIn(people.colleague.login)
  expect((await systems.post(at.roles({ accountId: colleague }), grant)).status).toBe(303)
  expect((await own.get(at.own())).status).toBe(303)
  const twice = await systems.post(at.roles({ accountId: colleague }), grant)
  expect([twice.status, (await twice.text()).includes('同じ役割がもうあります')]).toEqual([
    409,
    true,
  ])
  const end = { role: 'officer', validFrom: '2024-04-01', on: '2026-11-24' }
  expect((await systems.post(at.roleEnding({ accountId: colleague }), end)).status).toBe(303)

  const again = (await signIn(people.colleague.login)).own
  expect(await (await again.get(at.own())).text()).toContain('係長・担当職員')
  house.setClock('2026-11-25T00:00:00+09:00')
  const after = (await signIn(people.colleague.login)).own
  expect(await (await after.get(at.own())).text()).not.toContain('担当職員')
  house.setClock('2026-11-24T09:05:00+09:00')
})

test('stopped at once: the session ends and the password opens nothing', async () => {
  const { own } = await signIn(people.colleague.login)
  const typed = { on: '2026-11-24', atOnce: 'on', reason: '休職' }
  expect((await systems.post(at.ending({ accountId: colleague }), typed)).status).toBe(303)
  expect((await own.get(at.own())).status).toBe(303)
  expect((await signIn(people.colleague.login)).answer.status).toBe(422)
  expect(await house.audited()).toContain('platform.end-account')
})

test('the list is searched, sorted and given as CSV, without what a spreadsheet would run', async () => {
  const found = await (await systems.get(`${at.accounts()}?q=さかい&sort=login&dir=desc`)).text()
  expect(found).toContain('条件に合う利用者の登録がありません')
  expect(await (await systems.get(`${at.accounts()}?q=酒井`)).text()).toContain('sakai')
  const csv = await (await systems.get(`${at.accountsCsv()}?q=産業振興課`)).text()
  expect(csv).toContain('酒井 陽子,sakai,産業振興課,主査,担当職員')
  expect(csv).not.toContain('林 直樹')
})
