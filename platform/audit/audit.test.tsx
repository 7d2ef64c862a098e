import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { Form, HiddenField, Page, TextField } from '#ui'
import { accountRoutes } from '../accounts/routes.ts'
import { address } from '../addresses.ts'
import { permissions } from '../permissions.ts'
import { systemOf } from '../person.ts'
import { routeTable, type Visit } from '../routes.ts'
import { performAs, within } from '../within.ts'
import * as at from './addresses.ts'
import { sendHead } from './heads.ts'
import { auditRoutes } from './routes.ts'
import { verifyAudit } from './verify.ts'
import { hasOpened, viewing } from './viewing.ts'

const finances = address('/finances')
const may = permissions('sealed', { seeFinances: ['head'] })
const openFinances = viewing('sealed.view-finances', may.seeFinances)
async function FinancesPage({ here, filled }: Visit<typeof finances>) {
  const open = await hasOpened(here, 'sealed.view-finances', 'business:42')
  return (
    <Page title="財務">
      {open ? (
        <p>売上 12,345千円</p>
      ) : (
        <Form to={finances()} filled={filled} submit="理由を残して見る">
          <HiddenField name="about" value="business:42" />
          <TextField name="reason" label="見る目的" />
        </Form>
      )}
    </Page>
  )
}
const rows = routeTable([
  ...auditRoutes,
  ...accountRoutes,
  { get: finances, may: may.seeFinances, page: FinancesPage },
  {
    post: finances,
    may: may.seeFinances,
    do: openFinances,
    again: FinancesPage,
    next: () => finances(),
  },
])
const house = await openHouse('platform', rows, async () => undefined)
const city = people.officer.city
const verify = () =>
  within(house.grounds, { city, mode: 'read', person: async () => systemOf(city) }, verifyAudit)
const preferences = { mailWanted: 'yes', keysEnabled: 'no' }
for (const who of [people.officer, people.finance, people.chief])
  await house.as(who).post('/account/preferences', preferences)
const list = async (who: (typeof people)[keyof typeof people], query = '') =>
  (await house.as(who).get(`${at.audit()}${query}`)).text()
const peopleIn = (page: string) =>
  ['酒井 陽子', '林 直樹', '山田 修'].filter((name) => page.includes(`data-l="した人">${name}`))

test('nobody is asked to sign in; who may not verify is refused', async () => {
  expect((await house.asNobody().get(at.audit())).status).toBe(303)
  expect((await house.as(people.head).get(at.verification())).status).toBe(403)
  expect((await house.as(people.officer).get(at.sections())).status).toBe(403)
})

test('the auditor sees all, a chief the own section, everybody else their own acts', async () => {
  expect(peopleIn(await list(people.auditor))).toEqual(['酒井 陽子', '林 直樹', '山田 修'])
  expect(peopleIn(await list(people.chief))).toEqual(['酒井 陽子', '山田 修'])
  expect(peopleIn(await list(people.officer))).toEqual(['酒井 陽子'])
  expect(peopleIn(await list(people.systems))).toEqual([])
  const seq = await house.value(
    `select max(seq) from platform.audit where city = $1 and actor_name = '林 直樹'`,
    [city],
  )
  const entry = at.entry({ number: String(seq) })
  expect((await house.as(people.officer).get(entry)).status).toBe(404)
  expect((await house.as(people.headElsewhere).get(entry)).status).toBe(404)
  expect(await (await house.as(people.auditor).get(entry)).text()).toContain('keysEnabled')
  expect((await house.as(people.auditor).get(at.entry({ number: '0x1' }))).status).toBe(404)
})

test('filters, pages and CSV', async () => {
  const csv = async (query: string) =>
    (await (await house.as(people.auditor).get(`${at.auditCsv()}?${query}`)).text())
      .trim()
      .split('\r\n')
  expect(await csv('verb=使い方&actor=酒井')).toHaveLength(2)
  expect(await csv('verb=platform.set-preferences')).toHaveLength(4)
  expect(await csv('from=R8.11.24&until=R8.11.24')).toHaveLength(4)
  expect((await csv('until=R8.4.1')).length).toBeGreaterThan(10)
  const last = Number(
    await house.value('select max(seq) from platform.audit where city = $1', [city]),
  )
  expect(await csv(`same=${last}`)).toHaveLength(3)
  const page = await list(people.auditor, '?before=4')
  expect(page.match(/<tr data-key/g)).toHaveLength(3)
  // It leads to the first page, and says so.
  expect([page.includes('最初のページ'), page.includes('前のページ')]).toEqual([true, false])
})

test('the chief’s summary counts the section’s people', async () => {
  const page = await (await house.as(people.chief).get(at.sections())).text()
  expect(page).toContain('酒井 陽子')
  expect(page).not.toContain('林 直樹')
})

test('T9: sealed content is shown only after a reason, and the reason stands in the audit', async () => {
  const head = house.as(people.head)
  expect(await (await head.get(finances())).text()).not.toContain('12,345')
  const vague = await head.post(finances(), { about: 'business:42', reason: '確認' })
  expect([vague.status, (await vague.text()).includes('10字以上')]).toEqual([422, true])
  expect(await (await head.get(finances())).text()).not.toContain('12,345')

  const reason = '交付決定の前に経営の状況を確かめるため'
  expect((await head.post(finances(), { about: 'business:42', reason })).status).toBe(303)
  expect(await (await head.get(finances())).text()).toContain('12,345')
  expect((await house.audited()).at(-1)).toBe('sealed.view-finances')
  expect(await list(people.auditor, '?about=business:42')).toContain('高島 恵')
  house.setClock('2026-11-24T09:31:00+09:00')
  expect(await (await head.get(finances())).text()).not.toContain('12,345')
})

test('the head of the chain is told to the auditors once a day, and the page says n件 異常なし', async () => {
  await performAs(house.grounds, systemOf(city), sendHead, {})
  await performAs(house.grounds, systemOf(city), sendHead, {})
  expect(await house.value('select count(*)::int from platform.sent_heads')).toBe(1)
  expect(
    await house.value(`select sentence from platform.notifications order by at desc limit 1`),
  ).toMatch(/第\d+件、指紋は [0-9a-f]{64}/)
  const page = await house.as(people.systems).get(`${at.verification()}?run=now`)
  expect(await page.text()).toMatch(/\d+件　異常なし/)
})

test('T15: a tail cut off together with the chain’s own head is found against the sent head', async () => {
  const { entries } = await verify()
  const sent = Number(await house.value('select seq from platform.sent_heads'))
  const kept = sent - 8
  await house.engine.script(`
    create temp table cut as select * from platform.audit where city = ${city} and seq > ${kept};
    create temp table cut_details as
      select * from platform.audit_details where city = ${city} and seq > ${kept};
    delete from platform.audit_details where city = ${city} and seq > ${kept};
    delete from platform.audit where city = ${city} and seq > ${kept};
    update platform.chain_heads set seq = ${kept},
      hash = (select hash from platform.audit where city = ${city} and seq = ${kept})
      where city = ${city};`)
  expect(await verify()).toMatchObject({ entries: kept, firstBroken: kept + 1 })
  await house.engine.script(`
    insert into platform.audit select * from cut;
    insert into platform.audit_details select * from cut_details;
    update platform.chain_heads set seq = ${entries},
      hash = (select hash from platform.audit where city = ${city} and seq = ${entries})
      where city = ${city};`)
  expect(await verify()).toMatchObject({ entries, firstBroken: null })
})

test('T14: a changed value is found and told to the auditor and 情報政策課; an erased one is lawful', async () => {
  const detail = 'update platform.audit_details set'
  await house.engine.asOwner('delete from platform.audit_details where city = $1 and seq = 3', [
    city,
  ])
  expect((await verify()).firstBroken).toBeNull()
  await house.engine.asOwner(`${detail} noted = '{"x":1}' where city = $1 and seq = 5`, [city])
  expect(await verify()).toMatchObject({ entries: 4, firstBroken: 5 })
  await performAs(house.grounds, systemOf(city), sendHead, {})
  expect(
    await house.value(
      `select count(*)::int from platform.notifications where sentence like '%最初の異常：第5件%'`,
    ),
  ).toBe(2)
  const page = await house.as(people.auditor).get(`${at.verification()}?run=now`)
  expect(await page.text()).toContain('最初の異常：第5件')
})

test('the application may add to the audit, and neither change nor delete it', async () => {
  const attempt = (text: string) =>
    house.engine.transaction('write', async (query) => {
      await query('select platform.enter($1)', [city])
      return query(text, [])
    })
  await expect(attempt('update platform.audit set verb = verb')).rejects.toThrow(
    /permission denied/,
  )
  await expect(attempt('delete from platform.audit')).rejects.toThrow(/permission denied/)
})
