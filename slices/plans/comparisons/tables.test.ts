import { expect, test } from 'vitest'
import { fill as fillEvidence } from '#slices/evidence'
import { fill as fillObservatory } from '#slices/observatory'
import { openHouse, people } from '#test'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'
import { comparison } from './addresses.ts'

const house = await openHouse('plans', routes, [fillEvidence, fillObservatory, fill])

test('the vision stands in two versions of at least sixty goals, and their comparison names what changed', async () => {
  const counts = `select string_agg(n::text, ',' order by number) from (select v.number, count(*) as n
    from plans.versions v join plans.nodes d on (d.city, d.version_id) = (v.city, v.id) group by v.number) a`
  expect(await house.value(counts)).toBe('61,61')
  const [planId, versionId] = String(
    await house.value("select plan_id || ' ' || id from plans.versions where number = 2"),
  ).split(' ')
  const path = comparison({ planId: planId ?? '', versionId: versionId ?? '' })
  const page = await (await house.as(people.officer).get(path)).text()
  for (const word of [
    '移動',
    '文言',
    '新設',
    '廃止',
    '<u>五十五歳</u>',
    '（略）',
    '関税の変更による',
  ])
    expect(page).toContain(word)
})
