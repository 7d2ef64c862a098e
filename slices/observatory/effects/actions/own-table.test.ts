import { expect, test } from 'vitest'
import { jobRoutes, takeSteps } from '#platform/jobs'
import type { SamplePerson } from '#platform/samples'
import { readPdf } from '#platform/typesetting'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as cardsAt from '../../cards/addresses.ts'
import * as editionsAt from '../../editions/addresses.ts'
import { routes as ways } from '../../routes.ts'
import { lines } from '../../samples/small-table.ts'
import { fill } from '../../samples.ts'
import * as intakesAt from '../../table-intakes/addresses.ts'
import * as at from '../addresses.ts'

const routes = [...jobRoutes, ...ways]
const house = await openHouse('observatory', routes, [fillEvidence, fill])
const workshop = { ...house.grounds, rows: routes, log: console.error }
const work = async () => {
  while (await takeSteps(workshop, 'a'));
}
const city = people.data.city
await house.engine.asOwner(
  `insert into platform.account_roles (city, account_id, role, valid_from)
   select city, id, 'data', '2026-04-01' from platform.accounts where city = $1 and login = 'joho'`,
  [city],
)
const told = {
  label: '令和2年鯖江市産業連関表',
  areaCode: '18207',
  publisher: '鯖江市',
  year: '2020',
  publishedOn: '2026-03-31',
  sectors: '11=03\n48=12',
}
async function takeIn(rows: readonly string[], more: Partial<typeof told> = {}): Promise<void> {
  const file = new File([rows.join('\n')], 'io.csv', { type: 'text/csv' })
  await house.as(people.data).post(intakesAt.tableIntake(), { ...told, ...more, file })
  await work()
}
const one = (what: string, label = told.label) =>
  house.value(`select ${what} from observatory.city_editions where city = $1 and label = $2`, [
    city,
    label,
  ])
const idOf = async (label = told.label) => ({ editionId: String(await one('id', label)) })
const versioned = async (label = told.label) => ({ _version: String(await one('version', label)) })
const release = async (label = told.label, who: SamplePerson = people.systems) =>
  house.as(who).post(editionsAt.release(await idOf(label)), await versioned(label))
const page = async (path: string, who: SamplePerson = people.data) =>
  (await house.as(who).get(path)).text()

const sheet = at.effects({ areaCode: '18207' })
const asked = {
  sector: '11',
  demand: '100000',
  localPercent: '',
  ground: '商談会での受注見込み（見本）',
}
const of = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query)}`
const n = (list: readonly number[], at: number) => list[at] ?? 0

test('before: an estimate is cited by the national table', async () => {
  const cited = await house.as(people.officer).post(sheet, { ...asked, sector: '03' })
  expect(cited.status).toBe(303)
})

test('not before a second person releases it does the city estimate by its own table', async () => {
  await takeIn(lines())
  expect(await page(sheet)).not.toContain(told.label)
  const waiting = await page(editionsAt.edition(await idOf()))
  for (const said of ['公開すると、試算はこう変わります', '105.6〜128.3百万円', 'もの'])
    expect(waiting).toContain(said)
  const own = await release(told.label, people.data)
  expect(await own.text()).toContain('受け付けた人とは別のデータ管理者が')
  expect((await release()).status).toBe(303)
  const form = await page(sheet)
  for (const said of [told.label, '2020年、2部門', '水道・廃棄物処理']) expect(form).toContain(said)
  expect(await page(sheet, people.officerElsewhere)).not.toContain(told.label)
  await work()
  // The card of before is flagged, and shows both numbers.
  const marked = await house.value(
    `select id from observatory.cards where city = $1 and figure = 'effect' and mark = 'revised'`,
    [city],
  )
  const card = await page(cardsAt.card({ cardId: String(marked) }), people.officer)
  for (const said of ['新しい版では値が変わっています', '112.', '生産誘発額（δ=0.3） → 生産誘発額'])
    expect(card).toContain(said)
  // Another place has no part in a city's table.
  expect(await page(at.effects({ areaCode: '18208' }))).not.toContain(told.label)
})

// R = (1 − m) a, and the inverse of I − R of two sectors by hand.
const [m1, m2] = [30 / 90, 20 / 210]
const R = [
  [0.2 * (1 - m1), 0.05 * (1 - m1)],
  [0.3 * (1 - m2), 0.2 * (1 - m2)],
].map(([a = 0, b = 0]) => ({ a, b }))
const determinant = (1 - (R[0]?.a ?? 0)) * (1 - (R[1]?.b ?? 0)) - (R[0]?.b ?? 0) * (R[1]?.a ?? 0)
const made = [(100 * (1 - (R[1]?.b ?? 0))) / determinant, (100 * (R[1]?.a ?? 0)) / determinant]
const output = `${(n(made, 0) + n(made, 1)).toFixed(1)}百万円`
const income = `${(n(made, 0) * 0.3 + n(made, 1) * 0.75 * 0.6).toFixed(1)}百万円`

test('the estimate is of the table as it stands, without FLQ, beside the national range', async () => {
  const code = String(await one('code'))
  const text = await page(of(sheet, { ...asked, table: code }), people.officer)
  for (const said of [
    `鯖江市の生産は${output}`,
    income,
    'FLQで縮めていません',
    '参考：全国表とFLQによる幅',
    '105.6〜128.3百万円',
    `鯖江市「${told.label}」（2020年、2部門）`,
  ]) {
    expect(text).toContain(said)
  }
  const answer = await house
    .as(people.officer)
    .get(of(at.sheet({ areaCode: '18207' }), { ...asked, table: code }))
  const { pages } = readPdf(new Uint8Array(await answer.arrayBuffer()))
  const paper = pages.flatMap(({ runs }) => runs).join('')
  for (const said of [output, told.label, 'この表による値']) expect(paper).toContain(said)
  // A sector of another table is none of this one's.
  expect(await page(of(sheet, { ...asked, sector: '06', table: code }))).toContain(
    '需要が増える部門を選んでください。',
  )
  expect((await house.as(people.officer).get(of(sheet, { ...asked, table: 'none' }))).status).toBe(
    404,
  )
})

test('what was sent before says what it said, and tells of the table that is used now', async () => {
  const before = await page(of(sheet, { ...asked, sector: '03' }))
  expect(before).toContain('地域の生産は105.6〜128.3百万円')
  expect(before).toContain(`いま先に使う表は「${told.label}」です。`)
})

test('a table of the prefecture: cut down to the place by FLQ, and the whole prefecture beside it', async () => {
  const label = '令和2年福井県産業連関表'
  const pattern = await page(intakesAt.tablePattern())
  const fewer = pattern.trim().split('\r\n').slice(0, -1).join('\n')
  const prefecture = { label, areaCode: '18000', publisher: '福井県', sectors: '' }
  await takeIn(fewer.split('\n'), prefecture)
  expect(await one('state', label)).toBe('rejected')
  await takeIn(pattern.trim().replaceAll('情報通信', '情報と通信').split('\r\n'), {
    ...prefecture,
    label: `${label}（改）`,
  })
  const made = `${label}（改）`
  expect(await page(editionsAt.edition(await idOf(made)))).toContain(
    `公開しても、鯖江市の試算は「${told.label}」を先に使い続けます。`,
  )
  expect([await one('state', made), (await release(made)).status]).toEqual(['inspected', 303])
  // They stand side by side: the city's own goes first there, the prefecture's elsewhere in it.
  expect([await one('state'), await one('state', made)]).toEqual(['released', 'released'])
  const text = await page(
    of(at.effects({ areaCode: '18208' }), {
      ...asked,
      sector: '03',
      table: String(await one('code', made)),
    }),
  )
  const [, low = '', high = '', whole = ''] =
    /あわら市の生産は([\d.,]+)〜([\d.,]+)百万円、福井県全体では([\d.,]+)百万円/.exec(text) ?? []
  expect(Number(low)).toBeGreaterThanOrEqual(100)
  expect(Number(high)).toBeLessThan(Number(whole))
  expect(text).toContain('福井県の2021年の民営従業者')
  expect(await page(at.effects({ areaCode: '18208' }))).toContain(`<dd>${made}</dd>`)
  expect(await page(at.effects({ areaCode: '13101' }))).not.toContain(label)
  expect(await page(sheet)).toContain(`${made}で試算する`)
})

test('a later table of the same area makes the former one 旧版, and its changes are listed', async () => {
  const label = '令和7年鯖江市産業連関表'
  const moved = lines().map((row) =>
    row
      .replace('"72_民間消費支出",60', '"72_民間消費支出",50')
      .replace('"81_移輸出",40', '"81_移輸出",50'),
  )
  await takeIn(moved, { label, publishedOn: '2026-10-01', year: '2025' })
  const changes = await page(editionsAt.changes(await idOf(label)))
  for (const said of ['2個', '72_民間消費支出', '60', '50']) expect(changes).toContain(said)
  expect((await release(label)).status).toBe(303)
  expect([await one('state'), await one('state', label), await one('changed', label)]).toEqual([
    'superseded',
    'released',
    2,
  ])
  expect(await page(of(sheet, { ...asked, table: String(await one('code')) }))).toContain(
    `いま先に使う表は「${label}」です。`,
  )
})

test('cited, withdrawn: the card keeps its figures with the mark, the national table is used again', async () => {
  const code = String(await one('code'))
  const cited = await house.as(people.officer).post(sheet, { ...asked, table: code })
  const card = (cited.headers.get('location') ?? '').split('?')[0] ?? ''
  expect(await page(card, people.officer)).toContain(output)
  const withdrawal = editionsAt.withdrawal(await idOf())
  const reason = '県が表の誤りを発表したため'
  await house.as(people.data).post(withdrawal, { reason, ...(await versioned()) })
  await work()
  const after = await page(card, people.officer)
  for (const said of ['取下げ', reason, output]) expect(after).toContain(said)
  expect(await page(sheet)).toContain('令和7年鯖江市産業連関表')
  const old = await page(of(sheet, { ...asked, table: code }))
  for (const said of [output, 'は取り下げられています']) expect(old).toContain(said)
})

test('a city that withdrew the national table and has none is told so; an old address is not lost', async () => {
  const elsewhere = people.officerElsewhere
  await house.engine.asOwner(
    `insert into observatory.city_withdrawals (city, edition_code, at, by_name, reason)
     values ($1, 'io-2011-13', now(), '見本 太郎', '公表元が表を差し替えたため')`,
    [elsewhere.city],
  )
  const tsubame = at.effects({ areaCode: '15213' })
  expect(await page(tsubame, elsewhere)).toContain('全国の産業連関表を取り下げていて')
  const old = await page(of(tsubame, { ...asked, sector: '03' }), elsewhere)
  for (const said of ['地域の生産は', '取下げ：産業連関表 2011年・13部門は取り下げられています'])
    expect(old).toContain(said)
})
