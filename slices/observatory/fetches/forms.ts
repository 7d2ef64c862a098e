import { z } from 'zod'
import { columnLines } from '../editions/forms.ts'

export const FetchForm = z.object({
  tableId: z
    .string({ error: '統計表IDを入れてください。' })
    .trim()
    .regex(/^\d{10}$/, '統計表IDを、10桁の数字で入れてください。'),
  label: z
    .string()
    .trim()
    .min(1, '版の名前を入れてください。例：2020年国勢調査 速報')
    .max(60, '60字までで書いてください。'),
  columns: columnLines,
})

const Value = z.object({
  fetchId: z.uuid(),
  names: z.record(z.string(), z.string()),
})
/** What came of a fetch: a table to be taken in, or why there is none. */
export const OutcomeForm = z.discriminatedUnion('kind', [
  Value.extend({
    kind: z.literal('answered'),
    table: z.string(),
    openedOn: z.string(),
    notes: z.array(z.string()),
  }),
  Value.extend({ kind: z.literal('failed'), sentence: z.string() }),
])
export type Outcome = z.infer<typeof OutcomeForm>
