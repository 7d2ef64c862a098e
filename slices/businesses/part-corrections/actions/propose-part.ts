import { type Action, action, broken, type Here, insist, insistFresh, Missing } from '#platform'
import { keepAsked } from '../../corrections/actions/keep-asked.ts'
import { somethingIsAsked } from '../../corrections/rules.ts'
import { parseMonth, theMonthIsPast } from '../../establishments/rules.ts'
import { ownBusiness } from '../../own-records/tables.ts'
import { may } from '../../permissions.ts'
import { processesSeenBy } from '../../processes/tables.ts'
import { NewPartForm, PartEndForm, PartForm, type TypedPart } from '../forms.ts'
import {
  askedOf,
  endField,
  isPart,
  labelOfPart,
  type Part,
  partChanges,
  partFields,
} from '../rules.ts'
import { partOf, partsOf } from '../tables.ts'
import { readPart } from './read-part.ts'

/** @throws {Missing} not this account's business, or there is no such kind of part */
async function ownAnd(here: Here, typed: TypedPart) {
  const business = await ownBusiness(here, String(typed.businessId))
  const part = String(typed.part)
  if (!isPart(part)) throw new Missing()
  return { business, part, note: String(typed.note ?? '') }
}

const textOf = (part: Part, typed: TypedPart) =>
  Object.fromEntries(partFields[part].map(({ field }) => [field, String(typed[field] ?? '')]))

/** A business asks to have a place, an ability or a machine put right, field by field. */
export const proposePart: Action<TypedPart> = action({
  verb: 'businesses.propose-part-correction',
  may: may.keepOwnRecord,
  form: PartForm,

  async run(here, typed: TypedPart) {
    const { business, part, note } = await ownAnd(here, typed)
    const saved = await partOf(here, business.id, part, String(typed.partId))
    if (saved === null || saved.isEnded) throw new Missing()
    const now = askedOf(part, saved.values)
    const names = Object.fromEntries(
      partFields[part].map(({ field }) => [field, labelOfPart(part, field)]),
    )
    insistFresh(Number(typed.version), saved.version, now, names)
    const read = readPart(here, part, business.id, { ...saved.values, ...textOf(part, typed) })
    const changes = partChanges(part, now, read)
    insist(somethingIsAsked(changes, note))
    const about = { part, partId: saved.id, partName: saved.name, act: '直す' as const }
    return keepAsked(here, { business, note, changes, ...about })
  },
})

/** A business names a place, an ability or a machine that the register does not know. */
export const proposeNewPart: Action<TypedPart> = action({
  verb: 'businesses.propose-new-part',
  may: may.keepOwnRecord,
  form: NewPartForm,

  async run(here, typed: TypedPart) {
    const { business, part, note } = await ownAnd(here, typed)
    const asked = textOf(part, typed)
    const processId = String(typed.processId ?? '')
    const isHolding = part === 'holdings'
    const read = readPart(here, part, business.id, { ...asked, ...(isHolding && { processId }) })
    const process = isHolding
      ? (await processesSeenBy(here)).find(({ id }) => id === processId)
      : undefined
    if (isHolding) {
      const held = await partsOf(here, business.id, part)
      insist(
        process !== undefined || broken('工程を選んでください。', 'processId'),
        !held.some(({ values }) => values.processId === processId) ||
          broken('この工程はもう記録されています。一覧から訂正を申し出てください。', 'processId'),
      )
    }
    const changes = partChanges(part, {}, read)
    const partName = process?.name ?? read.name ?? ''
    const about = { part, partId: process?.id ?? null, partName, act: '加える' as const }
    return keepAsked(here, { business, note, changes, ...about })
  },
})

/** A business says that a place was given up, a machine is no longer used, or a step no longer done. */
export const proposePartEnd: Action<TypedPart> = action({
  verb: 'businesses.propose-part-end',
  may: may.keepOwnRecord,
  form: PartEndForm,

  async run(here, typed: TypedPart) {
    const { business, part, note } = await ownAnd(here, typed)
    const saved = await partOf(here, business.id, part, String(typed.partId))
    if (saved === null || saved.isEnded) throw new Missing()
    const month = part === 'holdings' ? null : parseMonth(String(typed.endedIn ?? ''))
    insist(
      part === 'holdings' ||
        month !== null ||
        broken('年月を入れてください（例：令和8年10月）。', 'endedIn'),
      theMonthIsPast(month, here.today, 'endedIn'),
    )
    const after = month ?? '行っていない'
    const changes = [{ field: endField[part], before: '', after }]
    const about = { part, partId: saved.id, partName: saved.name, act: 'なくす' as const }
    return keepAsked(here, { business, note, changes, ...about })
  },
})
