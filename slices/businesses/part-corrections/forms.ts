import { z } from 'zod'
import { partFields } from './rules.ts'

const raw = z.string().max(500).default('')
const note = z.string().trim().max(1000, '1,000字までで書いてください。').default('')
const names = [
  ...new Set(Object.values(partFields).flatMap((all) => all.map(({ field }) => field))),
]

const asked = {
  businessId: z.uuid(),
  part: z.string().max(20),
  note,
  ...Object.fromEntries(names.map((field) => [field, raw])),
}

/** Whatever part it is about; its own fields are read as an officer's form of it is read. */
export const PartForm = z.object({ ...asked, partId: z.uuid(), version: z.coerce.number() })
export const NewPartForm = z.object({ ...asked, processId: raw })
export const PartEndForm = z.object({
  businessId: z.uuid(),
  part: z.string().max(20),
  partId: z.uuid(),
  endedIn: raw,
  note,
})
export type TypedPart = Readonly<Record<string, string | number>>
