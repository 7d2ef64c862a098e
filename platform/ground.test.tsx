import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { Form, Page, TextField } from '#ui'
import { openAccount } from './accounts/actions/open-account.ts'
import { address, permissions, routeTable, sql, type Visit, verifyChain, within } from './index.ts'
import { systemOf } from './person.ts'

const at = address('/accounts/new')
const may = permissions('ground', { look: ['systems', 'officer'] })

function NewPage({ filled }: Visit<typeof at>) {
  return (
    <Page title="利用者を登録する">
      <Form to={at()} filled={filled} submit="登録する">
        <TextField name="login" label="ID" />
        <TextField name="name" label="氏名" />
      </Form>
    </Page>
  )
}

const rows = routeTable([
  { get: at, may: may.look, page: NewPage },
  { post: at, may: may.look, do: openAccount, again: NewPage, next: () => '/accounts' },
])
const house = await openHouse('platform', rows, async () => undefined)
const typed = { login: 'tanaka', name: '田中 一', roles: ['officer'], validFrom: 'R8/4/1' }
const count = (city = 182079) =>
  house.value('select count(*)::int from platform.accounts where city = $1', [city])
const before = await count()

test('nobody is asked to sign in', async () => {
  const post = await house.asNobody().post(at(), typed)
  expect([post.status, post.headers.get('location')]).toEqual([303, '/sign-in'])
  const get = await house.asNobody().get(at())
  expect(get.headers.get('location')).toBe('/sign-in?next=%2Faccounts%2Fnew')
})

test('wrong person: the action refuses who the route lets in', async () => {
  expect((await house.as(people.finance).get(at())).status).toBe(403)
  expect((await house.as(people.officer).post(at(), typed)).status).toBe(403)
  expect(await count()).toBe(before)
})

test('bad input: 422 with the sentence beside the field and what was typed', async () => {
  const answer = await house.as(people.systems).post(at(), { ...typed, login: 'た' })
  const page = await answer.text()
  expect([answer.status, page.includes('半角の英小文字'), page.includes('value="た"')]).toEqual([
    422,
    true,
    true,
  ])
  expect(await house.audited()).toEqual([])
})

test('done once, though the form is sent twice at the same moment', async () => {
  const once = randomUUID()
  const systems = house.as(people.systems)
  await systems.get(at())
  const answers = await Promise.all([1, 2, 3].map(() => systems.post(at(), typed, once)))
  expect(answers.map((a) => [a.status, a.headers.get('location')])).toEqual(
    Array(3).fill([303, '/accounts']),
  )
  expect(await count()).toBe(Number(before) + 1)
  expect(await house.audited()).toEqual(['platform.open-account'])
})

test('a form of another origin or without its secret is not accepted', async () => {
  const answer = await house
    .as(people.systems)
    .post(at(), { ...typed, login: 'suzuki', _csrf: 'x' })
  expect(answer.status).toBe(422)
  // And it shows the page to nobody who may not see it: what they sent waits until they have signed in.
  const stranger = await house.asNobody().post(at(), { ...typed, _csrf: 'x' })
  const said = await stranger.text()
  expect([stranger.status, said.includes('利用者を登録する')]).toEqual([403, false])
  expect(said).toContain('サインインの時間が切れました')
  expect((await house.as(people.finance).post(at(), { ...typed, _csrf: 'x' })).status).toBe(403)
})

test('NUL and broken letters in a query or a form never reach the database', async () => {
  const systems = house.as(people.systems)
  expect((await systems.get(`${at()}?q=a%00b%ED%A0%80`)).status).toBe(200)
  const answer = await systems.post(at(), { ...typed, login: 'nulo', name: 'a\0b' })
  expect(answer.status).toBe(303)
  expect(await house.value("select name from platform.accounts where login = 'nulo'")).toBe('ab')
})

test('the chain of acts holds, and a changed row is named', async () => {
  const verify = () =>
    within(
      house.grounds,
      { city: 182079, mode: 'read', person: async () => systemOf(182079) },
      verifyChain,
    )
  const whole = await verify()
  expect(whole.firstBroken).toBeNull()
  expect(whole.entries).toBeGreaterThan(10)
  await house.engine.asOwner(
    'update platform.audit set actor_name = actor_name, verb = $1 where city = 182079 and seq = 7',
    ['platform.nothing'],
  )
  expect(await verify()).toEqual({ entries: 6, firstBroken: 7 })
})

test('row level security: without a city nothing is seen, and no row of another city is written', async () => {
  const seen = await house.engine.transaction('read', async (query) => {
    await query('set local role sanchi_app', [])
    return (await query('select count(*)::int as n from platform.accounts', [])).rows[0]?.n
  })
  expect(seen).toBe(0)
  const foreign = within(
    house.grounds,
    { city: 152137, mode: 'write', person: async () => systemOf(152137) },
    async ({ db }) => {
      return db.run(sql`update platform.accounts set name = 'x' where city = 182079`)
    },
  )
  expect(await foreign).toBe(0)
})
