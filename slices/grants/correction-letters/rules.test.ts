import { expect, test } from 'vitest'
import { localDateOf as day } from '#packages/japan'
import type { Nature } from '../schemes/rules.ts'
import { rejectionPaper } from './rules.ts'

const letter = {
  cityName: '鯖江市',
  applicantName: '見本眼鏡製作所',
  representative: '',
  schemeName: '出展支援補助金',
  receiptLabel: '26-003',
  title: '出展',
}
const rejection = {
  label: '産振第9号',
  on: day('2026-12-01'),
  reason: '期限までに見積書が出されなかったため。',
  rule: '要綱第6条',
}
const text = (nature: Nature) =>
  rejectionPaper(letter, { ...rejection, nature })
    .sheets.flat()
    .flatMap(({ title, body }) => [title, ...body.flat().map((cell) => cell.text)])
    .join('\n')

const undecided = { ruleInstruction: '要確認' } as const
const disposition = { ...undecided, legalNature: '条例に基づく処分' } as const
const contract = { ...undecided, legalNature: '要綱に基づく贈与契約' } as const
const byRule = { legalNature: '規則に基づく（市の解釈による）' } as const

test('scenario 16: reasons always; the instruction on 審査請求 only where it is a 処分', () => {
  for (const nature of [disposition, contract]) {
    expect(text(nature)).toContain('見積書が出されなかった')
    expect(text(nature)).toContain('要綱第6条')
  }
  expect(text(disposition)).toContain('審査請求')
  // A contract is never printed as a 処分, whatever is set for rules.
  for (const ruleInstruction of ['要確認', '教示する', '教示しない'] as const) {
    expect(text({ ...contract, ruleInstruction })).not.toContain('審査請求')
    expect(text({ ...byRule, ruleInstruction }).includes('審査請求')).toBe(
      ruleInstruction === '教示する',
    )
  }
})
