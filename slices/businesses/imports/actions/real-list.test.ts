import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withQuery } from '#platform'
import { takeSteps } from '#platform/jobs'
import { openHouse, people } from '#test'
import { businesses } from '../../addresses.ts'
import { undo } from '../../import-reversals/addresses.ts'
import { routes } from '../../routes.ts'
import * as at from '../addresses.ts'

// The real list stands beside the checkout and is no part of the project.
const path = join(process.cwd(), '../shared/data/corporations/gbizinfo-sabae-2021-12.csv')
const isThere = existsSync(path)
const corporations = 2_143

const house = await openHouse('businesses', routes, async () => undefined)
const officer = house.as(people.officer)
const workshop = { ...house.grounds, rows: routes, log: () => undefined }
const work = async () => {
  while (await takeSteps(workshop, 'a'));
}
const value = (query: string, ...values: unknown[]) => house.value(query, values)
const importOf = (id: string) =>
  house.value(
    `select concat_ws(' ', state, created, changed, same, doubtful, wrong)
      from businesses.imports where id = $1`,
    [id],
  )
const versionOf = async (id: string) => ({
  _version: String(await value('select version from businesses.imports where id = $1', id)),
})
const everything = () =>
  value(
    "select md5(jsonb_agg(to_jsonb(b) - 'version' order by b.id)::text) from businesses.businesses b",
  )

async function checked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const file = new File([bytes], 'gbizinfo-sabae-2021-12.csv')
  const sent = await officer.post(at.imports(), { file })
  const importId = /imports\/([0-9a-f-]{36})/.exec(sent.headers.get('location') ?? '')?.[1] ?? ''
  const page = await (await officer.get(at.importColumns({ importId }))).text()
  const guessed = [...page.matchAll(/<select[^>]* name="(fields\.\w+)"[\s\S]*?<\/select>/g)].map(
    ([select, name = '']): [string, string] => [
      name,
      /value="(\d+)" selected/.exec(select)?.[1] ?? '',
    ],
  )
  const answer = await officer.post(at.importColumns({ importId }), {
    ...(await versionOf(importId)),
    ...Object.fromEntries(guessed),
    source: 'gBizINFO 2021年12月',
    asOf: '2021-12-01',
    jsicRevision: '14',
  })
  expect(answer.status).toBe(303)
  await work()
  await officer.post(at.preview({ importId }), {
    ...(await versionOf(importId)),
    doubtfulAs: 'left',
  })
  return importId
}

test.skipIf(!isThere)(
  'the real list of 2,143: every 法人番号 passes, kana finds, a second time changes nothing, undo restores',
  async () => {
    const bytes = new Uint8Array(await readFile(path))
    await officer.post(businesses(), {
      kind: '個人事業主',
      name: '前からあった工房',
      phone: '0778-00-9001',
      source: '訪問',
      confirmedOn: '2026-11-20',
    })
    const before = await everything()
    const importId = await checked(bytes)
    expect(await importOf(importId)).toBe(`プレビュー ${corporations} 0 0 0 0`)
    const running = { ...(await versionOf(importId)), newState: '登録' }
    expect((await officer.post(at.run({ importId }), running)).status).toBe(303)
    await work()
    expect(await importOf(importId)).toBe(`完了 ${corporations} 0 0 0 0`)
    const numbers = 'select count(distinct corporate_number)::int from businesses.businesses'
    expect(await value(numbers)).toBe(corporations)
    for (const q of ['サバエシ', 'さばえし', 'ｻﾊﾞｴｼ', 'sabaeshi'])
      expect(await (await officer.get(withQuery(businesses(), { q }))).text(), q).toContain(
        '>鯖江市</a>',
      )

    const after = await everything()
    const again = await checked(bytes)
    expect(await importOf(again)).toBe(`プレビュー 0 0 ${corporations} 0 0`)
    const refused = await officer.post(at.run({ importId: again }), {
      ...(await versionOf(again)),
      newState: '登録',
    })
    expect(refused.status).toBe(409)
    expect(await everything()).toEqual(after)

    const undoing = { ...(await versionOf(importId)), reason: '名簿が古かったため' }
    expect((await officer.post(undo({ importId }), undoing)).status).toBe(403)
    expect((await house.as(people.chief).post(undo({ importId }), undoing)).status).toBe(303)
    await work()
    expect(await everything()).toEqual(before)
  },
)
