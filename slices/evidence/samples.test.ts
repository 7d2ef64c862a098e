import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { routes } from './routes.ts'
import { fill } from './samples.ts'

const house = await openHouse('evidence', routes, fill)

const pages = [
  '/thread',
  '/thread?q=眼鏡&kind=all&sort=happened&dir=asc',
  '/thread.csv',
  '/documents/new',
  '/issues',
  '/issues?state=set-aside&q=駐車場',
  '/issues/new',
  '/breaks',
  '/breaks?muted=yes',
  '/search',
  '/search?q=漆器',
  '/search?q=漆',
]

test.each(pages)('%s opens for an officer', async (path) => {
  const answer = await house.as(people.officer).get(path)
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('')])
})

test('every page of every bead opens for an officer and never breaks for anybody', async () => {
  const beads = (
    await house.engine.asOwner(
      "select city || '-' || pid as pid from evidence.beads where city = $1",
      [people.officer.city],
    )
  ).rows.map((row) => String(row.pid))
  expect(beads.length).toBe(10)
  const parts = [
    '',
    '/why',
    '/became',
    '/why?view=tree&types=reasons&depth=3&cap=2',
    '/links/new',
    '/links/new?side=down&q=海外',
    '/correction',
    '/grounds-paper',
    '/grounds-paper?for=public',
    '/grounds-paper.csv',
    '/outcomes-paper',
    '/outcomes-paper.csv',
    '/history-paper',
    '/history-paper.csv',
    '/thread.jsonld',
  ]
  for (const pid of beads) {
    for (const part of parts) {
      for (const who of [people.officer, people.head, people.member, null]) {
        const visitor = who ? house.as(who) : house.asNobody()
        const { status } = await visitor.get(`/thread/${pid}${part}`)
        expect([part, status < 500]).toEqual([part, true])
        if (who === people.officer && part !== '/correction')
          expect([part, status]).toEqual([part, 200])
      }
    }
  }
})
