import { z } from 'zod'

const Row = z.object({
  itemId: z.uuid(),
  memberIds: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.uuid('臨時委員を一覧から選んでください。')).max(50),
  ),
})

export const TemporaryMembersForm = z.object({ meetingId: z.uuid(), rows: z.array(Row).max(20) })
