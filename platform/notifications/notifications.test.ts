import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { systemOf, within } from '../index.ts'
import { folderMailer, mailErrand } from '../mail/index.ts'
import { notificationRoutes, notificationsAt, notify, type Recipients } from './index.ts'

const house = await openHouse('platform', notificationRoutes, async () => undefined)
const workshop = { ...house.grounds, rows: notificationRoutes, log: () => undefined }
const outgoing = join(house.grounds.varFolder, 'outgoing')
const tell = (to: Recipients, sentence: string) =>
  within(
    house.grounds,
    { city: 182079, mode: 'write', person: async () => systemOf(182079) },
    (here) => notify(here, to, sentence, '/jobs'),
  )
const officer = await house.town.person(people.officer)
const me = house.as(people.officer)

test('those who are meant are told, each once; nobody is nobody', async () => {
  expect(await tell({}, '誰にも')).toBe(0)
  expect(await tell({ accountIds: [officer.id ?? ''] }, '質問が届きました。')).toBe(1)
  expect(await tell({ roles: ['officer'], sectionId: officer.section?.id }, '課の担当へ。')).toBe(2)
  expect(await tell({ roles: ['finance', 'financeHead'] }, '財政課へ。')).toBe(2)
  const page = await (await me.get(notificationsAt.notifications())).text()
  expect([page.includes('課の担当へ。'), page.includes('財政課へ。')]).toEqual([true, false])
})

test('read one, read all; another person’s is not found', async () => {
  const id = String(
    await house.value(
      `select id from platform.notifications where sentence = '質問が届きました。'`,
    ),
  )
  const reading = notificationsAt.reading({ notificationId: id })
  expect((await house.as(people.colleague).post(reading, {})).status).toBe(404)
  const answer = await me.post(reading, {})
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/jobs'])
  const unread = `select count(*)::int from platform.notifications
    where read_at is null and account_id = $1`
  expect(await house.value(unread, [officer.id])).toBe(1)
  await me.post(notificationsAt.readingOfAll(), {})
  expect(await house.value(unread, [officer.id])).toBe(0)
  expect(await tell({ accountIds: [officer.id ?? ''] }, '次')).toBe(1)
  expect(await house.value(unread, [officer.id])).toBe(1)
})

test('mail goes out once, outside of the transaction, to whom wishes it', async () => {
  await house.as(people.finance).post(notificationsAt.mailWish(), {})
  const send = mailErrand(folderMailer(outgoing, 'sanchi@example.jp'), 'https://sanchi.example.jp')
  await send(workshop)
  await send(workshop)
  const letters = await Promise.all(
    (await readdir(outgoing)).map((name) => readFile(join(outgoing, name), 'utf8')),
  )
  const to = letters.map((letter) => /^To: (.*)\r$/m.exec(letter)?.[1]).sort()
  expect(to).toEqual(['kubota@example.jp', 'ota@example.jp', ...Array(3).fill('sakai@example.jp')])
})

test('a mail server that does not answer is tried again later, and its trouble is kept', async () => {
  let works = false
  const sent: string[] = []
  const send = mailErrand(async ({ subject }) => {
    if (!works) throw new Error('connect ECONNREFUSED')
    sent.push(subject)
  }, null)
  await tell({ accountIds: [officer.id ?? ''] }, '後で\nBcc: x@example.jp')
  await send(workshop)
  expect(await house.value('select trouble from platform.mails where sent_at is null')).toBe(
    'connect ECONNREFUSED',
  )
  works = true
  await send(workshop)
  expect(sent).toEqual([])
  house.setClock('2026-11-24T09:00:11+09:00')
  await send(workshop)
  expect(sent).toHaveLength(1)
})
