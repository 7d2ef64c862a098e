import { z } from 'zod'
import { action, insist } from '#platform'
import { issueLetter } from '../../letters/tables.ts'
import { may } from '../../permissions.ts'
import { feeContent } from '../pages/fee-content.tsx'
import { somebodyIsPaid } from '../rules.ts'
import { feeSheetOf } from '../tables.ts'

/** 支給調書 as a numbered paper for finance. */
export const prepareFees = action({
  verb: 'councils.prepare-fees',
  may: may.writeBodies,
  form: z.object({ meetingId: z.uuid() }),

  async run(here, { meetingId }) {
    const sheet = await feeSheetOf(here, meetingId)
    insist(somebodyIsPaid(sheet.fees.length))
    const { letterId, label } = await issueLetter(here, {
      kind: '支給調書',
      title: `支給調書　${sheet.meeting.title}`,
      bodyId: sheet.body.id,
      meetingId,
      draw: (number) => feeContent(sheet, number),
    })
    return {
      about: meetingId,
      params: { letterId },
      noted: { label, paid: sheet.fees.length, declined: sheet.declined.length },
      say: `支給調書を${label}として作りました。源泉徴収額は会計で確認してください。`,
    }
  },
})
