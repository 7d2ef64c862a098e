import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from '../../routes.ts'
import { fills } from '../../samples/floors.ts'
import { newEdition, scheme as schemePage } from '../../schemes/addresses.ts'
import * as at from '../addresses.ts'

const house = await openHouse('grants', routes, fills)
const value = async (text: string) => String(await house.value(text))
const schemeId = await value(
  `select id from grants.schemes where name = '海外見本市出展支援補助金' limit 1`,
)
const wording = at.wording({ schemeId })
const typed = async (more: object = {}) => ({
  ...{ ruleInstruction: '教示する', note: '令8.11.20 法務担当 見本', forms: '申請：別記様式第1号' },
  ...{
    _version: await value(`select version from grants.schemes where id = '${schemeId}'`),
    ...more,
  },
})
const head = house.as(people.head)

test('nobody signs in; an officer reads and does not write; another city finds nothing', async () => {
  expect((await house.asNobody().post(wording, await typed())).status).toBe(303)
  expect((await house.as(people.officer).get(wording)).status).toBe(200)
  expect((await house.as(people.officer).post(wording, await typed())).status).toBe(403)
  expect((await house.as(people.headElsewhere).get(wording)).status).toBe(404)
})

test('rule broken: a decision names whom it was asked of, and a form is one of the papers', async () => {
  for (const [more, sentence] of [
    [{ note: '' }, '法務担当に確かめた日と、確かめた人を書いてください。'],
    [{ forms: '交付通知：様式第1号' }, '1行に一つ書いてください'],
  ] as const) {
    const answer = await head.post(wording, await typed(more))
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(sentence)])
  }
})

test('done: a rule is a 処分 only once the city says so, and the scheme says that it must be asked', async () => {
  await value(`update grants.scheme_editions set legal_nature = '規則に基づく（市の解釈による）'
    where scheme_id = '${schemeId}' returning edition`)
  const page = schemePage({ schemeId })
  expect(await (await head.get(page)).text()).toContain('法務担当に確かめ')
  expect((await head.post(wording, await typed())).status).toBe(303)
  const shown = await (await head.get(page)).text()
  expect(shown).not.toContain('法務担当に確かめ')
  expect(shown).toContain('通知に教示を刷ります')
  expect(await (await head.get(wording)).text()).toContain('別記様式第1号')
  expect((await head.get(newEdition({ schemeId }))).status).toBe(200)
})
