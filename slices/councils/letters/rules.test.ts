import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { issuedFooter, qrRows, replyAddress } from './rules.ts'

const meetingId = '00000000-0000-4000-8000-000000000011'
const notice = {
  ...{ id: meetingId, kind: '開催通知', label: '産振第1号', meetingId },
  issuedOn: localDateOf('2026-11-12'),
}

test('the notice leads to where a member answers, and its code is a square with three eyes', () => {
  const footer = issuedFooter(notice, 'https://sanchi.example.jp')
  const address = `https://sanchi.example.jp/councils/own-meetings/${meetingId}`
  expect(footer).toMatchObject({ checkAddress: address, qrLabel: '出欠回答先の二次元コード' })
  const rows = qrRows(address)
  expect(rows.every((row) => row.length === rows.length)).toBe(true)
  const eye = '1111111'
  expect([rows[0]?.slice(0, 7), rows[0]?.slice(-7), rows.at(-1)?.slice(0, 7)]).toEqual([
    eye,
    eye,
    eye,
  ])
})

test('without an address of the city, and on other letters, there is none', () => {
  expect(replyAddress('', meetingId)).toBe('')
  expect(issuedFooter(notice, '')).toMatchObject({
    qr: [],
    checkAddress: `/councils/letters/${meetingId}`,
  })
  expect(issuedFooter({ ...notice, kind: '委嘱状' }, 'https://sanchi.example.jp')).toMatchObject({
    qr: [],
  })
})
