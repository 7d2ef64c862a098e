import { expect, test } from 'vitest'
import { jobsAt } from '#platform'
import { jobRoutes, takeSteps } from '#platform/jobs'
import type { SamplePerson } from '#platform/samples'
import { fill as fillEvidence } from '#slices/evidence'
import { openHouse, people } from '#test'
import * as editionsAt from '../../editions/addresses.ts'
import { routes as ways } from '../../routes.ts'
import { lines } from '../../samples/small-table.ts'
import { fill } from '../../samples.ts'
import * as at from '../addresses.ts'

const routes = [...jobRoutes, ...ways]
const house = await openHouse('observatory', routes, [fillEvidence, fill])
const workshop = { ...house.grounds, rows: routes, log: console.error }
const work = async () => {
  while (await takeSteps(workshop, 'a'));
}
const city = people.data.city

const csv = (rows: readonly string[]) => new File([rows.join('\n')], 'io.csv', { type: 'text/csv' })
const told = {
  label: '令和2年鯖江市産業連関表',
  areaCode: '18207',
  publisher: '鯖江市',
  year: '2020',
  publishedOn: '2026-03-31',
  sectors: '11=03\n48=12',
}
const takeIn = (rows: readonly string[] | File, more = {}, who: SamplePerson = people.data) =>
  house
    .as(who)
    .post(at.tableIntake(), { ...told, file: rows instanceof File ? rows : csv(rows), ...more })
const one = (what: string) =>
  house.value(
    `select ${what} from observatory.city_editions where city = $1 order by received_at desc, code desc limit 1`,
    [city],
  )
const newest = async () => String(await one('id'))
const versioned = async () => ({ _version: String(await one('version')) })
const kept = () => house.value('select count(*)::int from observatory.city_io_tables')
const page = async (path: string, who: SamplePerson = people.data) =>
  (await house.as(who).get(path)).text()
const shown = async () => page(editionsAt.edition({ editionId: await newest() }))

test('nobody is asked to sign in, an officer may not, another city sees none of it', async () => {
  const nobody = await house.asNobody().post(at.tableIntake(), { ...told, file: csv(lines()) })
  expect(nobody.headers.get('location')).toBe('/sign-in')
  expect((await takeIn(lines(), {}, people.officer)).status).toBe(403)
  expect((await house.as(people.officer).get(at.newTable())).status).toBe(403)
})

test('rule broken: §7 – encoding, another header, an area that is not ours, a year to come', async () => {
  const noText = new File([new Uint8Array([0x81, 0xff, 0xfe, 0x80])], 'io.csv')
  expect(await (await takeIn(noText)).text()).toContain(
    '文字コードを判別できません。CP932 か UTF-8 の CSV を選んでください。',
  )
  expect(await (await takeIn(['a,b', '1,2'])).text()).toContain(
    '1行目の列コードが既知の版と一致しません',
  )
  const elsewhere = await takeIn(lines(), { areaCode: '15213' })
  expect([elsewhere.status, await elsewhere.text()]).toEqual([
    409,
    expect.stringContaining('この市区町村か、その都道府県から選んでください'),
  ])
  expect(await (await takeIn(lines(), { year: '2027' })).text()).toContain('公表した日より後')
  const strange = await takeIn(lines(), { sectors: '11=99' })
  expect([strange.status, await strange.text()]).toEqual([
    422,
    expect.stringContaining('「11=99」を読めません。'),
  ])
  const other = await house
    .as(people.data)
    .post(editionsAt.intake(), { ...told, layout: '', file: csv(lines()) })
  expect(await other.text()).toContain('「産業連関表を取り込む」から')
  expect(await one('id')).toBeUndefined()
})

test('refused by the inspection: cut short, apart, withheld, sectors without a counterpart', async () => {
  const refusedWith = async (rows: readonly string[], sentence: string, more = {}) => {
    await takeIn(rows, more)
    await work()
    expect([await one('state'), await one('rejection')]).toEqual([
      'rejected',
      expect.stringContaining(sentence),
    ])
  }
  const whole = lines()
  await refusedWith(whole.slice(0, -3), '途中で切れたファイルの可能性があります')
  await refusedWith(whole.slice(0, 5), '移輸入（import）の列がありません')
  const [bought] = whole.slice(1)
  const instead = (value: string) =>
    whole.map((row) => (row === bought ? row.replace(/,20$/, value) : row))
  const sold = whole.map((row) => row.replace('"72_民間消費支出",60', '"72_民間消費支出",95'))
  await refusedWith(
    sold,
    '部門「11_もの」の投入の計と産出の計が合いません(投入 100、産出 135)。途中で切れたファイルの可能性があります(1件)。',
  )
  await refusedWith(instead(',X'), '秘匿や欠測の欄が1個あります')
  await refusedWith(
    whole.map((row) => row.replace(/,-(\d+)$/, ',$1')),
    '控除の列「84_（控除）移輸入」が正の数です',
  )
  await refusedWith(whole, '部門「11_もの」が13部門のどれに当たるか、名前からは決められません。', {
    sectors: '',
  })
  const report = await shown()
  expect(report).toContain('決まらない')
  expect(report).toContain('部門の対応を書いて取り込み直す')
  await refusedWith(whole, '生産額の計が公表値と合いません(公表 900、ファイル 300)', {
    total: '900',
  })
  expect(await kept()).toBe(0)
})

test('an import that is stopped in the middle leaves nothing; the same file again is told', async () => {
  house.setClock('2026-11-24T09:10:00+09:00')
  const answer = await takeIn(lines())
  const jobId = answer.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
  await takeSteps(workshop, 'a')
  await house.as(people.data).post(jobsAt.cancellation({ jobId }), {})
  await work()
  expect([await one('state'), await kept()]).toEqual(['received', 0])
  const again = await takeIn(lines())
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('この版は取込済みです(2026-11-24)。'),
  ])
  const reason = '検査を途中で止めたため、取り込み直します'
  await house
    .as(people.data)
    .post(editionsAt.rejection({ editionId: await newest() }), { reason, ...(await versioned()) })
  house.setClock('2026-11-24T09:20:00+09:00')
  await takeIn(lines(), { total: '300' })
  await work()
  expect([await one('state'), await kept()]).toEqual(['inspected', 1])
  const report = await shown()
  for (const said of [
    '検査した限りで、誤りはありません',
    '100＋200＝300百万円',
    '100＋200＋50－50＝300百万円',
    '最終需要の列',
    '民間消費支出',
    '03 製造業（入力）',
    '一致',
  ]) {
    expect(report).toContain(said)
  }
  expect(await page(editionsAt.report({ editionId: await newest() }))).toContain(
    '部門,11_もの 投入の計（百万円）,100',
  )
})
