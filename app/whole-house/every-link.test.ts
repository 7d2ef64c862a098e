import { expect, test } from 'vitest'
import { people, type SamplePerson } from '#platform/samples'
import { openHouse } from '#test'
import { fills, rows } from '../house.ts'
import { linksIn } from './links.ts'

const house = await openHouse('whole house', rows, fills)
const nobody = { browser: house.asNobody() }
const somebodies = Object.entries<SamplePerson>(people).map(([name, who]) => ({
  name,
  browser: house.as(who),
}))

test('every link on every page that a role reaches answers; no one of another city and no outsider reaches it', async () => {
  const dead: string[] = []
  const reached = new Set<string>()
  for (const { name, browser } of somebodies) {
    const waiting = ['/']
    const seen = new Set(waiting)
    for (
      let path = waiting.shift();
      path !== undefined && seen.size < 400;
      path = waiting.shift()
    ) {
      const answer = await browser.get(path)
      const type = answer.headers.get('content-type') ?? ''
      const text = type.includes('text/html') ? await answer.text() : ''
      if (answer.status !== 200 && answer.status !== 303)
        dead.push(`${name} ${path}: ${answer.status}`)
      if (!name.endsWith('Elsewhere')) reached.add(path)
      const perPattern = new Map<string, number>()
      for (const link of linksIn(text)) {
        const shape = link
          .replace(/[0-9a-f-]{36}/g, ':id')
          .replace(/\/\d{5}\b/g, '/:area')
          .replace(/\?.*/, '?')
        const n = perPattern.get(shape) ?? 0
        if (seen.has(link) || n >= 2) continue
        perPattern.set(shape, n + 1)
        seen.add(link)
        waiting.push(link)
      }
    }
  }
  expect(dead).toEqual([])

  const leaks: string[] = []
  for (const path of reached) {
    // An id in the query of the help names a screen, not a record.
    if (!/[0-9a-f]{8}-[0-9a-f]{4}/.test(path.replace(/[?].*/, ''))) continue
    const elsewhere = await house.as(people.headElsewhere).get(path)
    if (![403, 404].includes(elsewhere.status)) leaks.push(`elsewhere ${path}: ${elsewhere.status}`)
    const outside = await nobody.browser.get(path)
    if (outside && ![200, 303, 404].includes(outside.status))
      leaks.push(`nobody ${path}: ${outside.status}`)
  }
  expect(leaks).toEqual([])
}, 300_000)
