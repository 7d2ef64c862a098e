import { expect, test } from 'vitest'
import { nothingIsFoundOfTheRecipient, recipientFindings } from './rules.ts'

const fine = { isClosed: false, isTaxClear: true, isGangClear: true, returns: [] }

test('D10: closed, in arrears, hit, or owing a return; the question says none of it', () => {
  expect(recipientFindings(fine)).toEqual([])
  expect(recipientFindings({ ...fine, isTaxClear: null })).toEqual([])
  const found = recipientFindings({
    ...{ isClosed: true, isTaxClear: false, isGangClear: false },
    returns: [{ receiptLabel: '25-011', leftYen: 300_000 }],
  })
  expect(found.map(({ key }) => key)).toEqual([
    '廃業・法人の閉鎖',
    '市税の滞納',
    '暴力団排除の該当',
    '返還 25-011',
  ])
  for (const { question } of found) expect(question).not.toMatch(/廃業|市税|暴力|25-011/)
})

test('what is found stops the payment until its flag is accepted', () => {
  const found = recipientFindings({ ...fine, isClosed: true })
  const flag = { check: 'D10', key: '廃業・法人の閉鎖' }
  expect(nothingIsFoundOfTheRecipient(found, [])).not.toBe(true)
  expect(nothingIsFoundOfTheRecipient(found, [{ ...flag, state: 'explained' }])).not.toBe(true)
  expect(nothingIsFoundOfTheRecipient(found, [{ ...flag, state: 'accepted' }])).toBe(true)
})
