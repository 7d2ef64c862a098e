import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readListedFile, textOfHtml } from './rules.ts'

const api = (more: object) => ({ id: 'a1', name: 'S-1', title: '販路開拓補助金', ...more })
const read = (...records: object[]) => readListedFile(JSON.stringify({ subsidies: records }))

test('scenario 29: both forms of an instant; the same record twice is one, the fuller words count', () => {
  const { listed, problems } = readListedFile(
    JSON.stringify({
      subsidies: [api({ acceptance_end_datetime: '2026-10-12T14:59:00.000Z' })],
      detailed: [api({ acceptance_end_datetime: '2026-10-12T14:59Z', subsidy_rate: '1/2以内' })],
    }),
  )
  expect(problems).toEqual([])
  expect(listed).toMatchObject([
    { sourceId: 'a1', number: 'S-1', endsAt: '2026-10-12T14:59:00.000Z', rate: '1/2以内' },
  ])
})

test('a day of a mirror is its first or its last minute in Japan', () => {
  const mirror = {
    id: 'jgrants-a1',
    title: '補助金',
    organization: '',
    start_date: '2026-04-01',
    deadline: '2026-10-12',
  }
  expect(readListedFile(JSON.stringify([mirror])).listed).toMatchObject([
    { sourceId: 'a1', startsAt: '2026-03-31T15:00:00.000Z', endsAt: '2026-10-12T14:59:00.000Z' },
  ])
})

test('what cannot be read is told record by record', () => {
  const { problems } = read(
    api({}),
    { id: 'a2' },
    { title: '番号のない補助金' },
    api({ id: 'a4', acceptance_end_datetime: '来年' }),
  )
  expect(problems).toEqual([
    '2件目（a2）：名称（title）がありません。',
    '3件目（番号のない補助金）：idがありません。',
    '4件目（販路開拓補助金）：日時「来年」を読めません。',
  ])
  for (const text of ['', 'x', '{"subsidies":[]}', '"a"', '[1]'])
    expect(readListedFile(text).problems).toHaveLength(1)
})

test('of a page only its words are kept', () => {
  const html =
    '<p>対象&amp;条件<br>次の者<script>alert(1)</script></p><ul><li>市町村</li></ul><img src=x onerror=y>'
  expect(textOfHtml(html)).toBe('対象&条件\n次の者\n・市町村')
  expect(read(api({ front_subsidy_detail_page_url: 'javascript:alert(1)' })).listed[0]?.url).toBe(
    '',
  )
})

const real = join(process.cwd(), '../shared/data/jgrants')
test.skipIf(!existsSync(real))('both real files are read without a problem', () => {
  const count = (name: string) => {
    const { listed, problems } = readListedFile(readFileSync(join(real, name), 'utf8'))
    return [listed.length, problems]
  }
  expect(count('subsidies-normalised.json')).toEqual([404, []])
  expect(count('api-sample.json')).toEqual([50, []])
})
