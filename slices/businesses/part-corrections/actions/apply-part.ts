import type { Action } from '#platform'
import { broken, type Done, type Here, insist, parseForm } from '#platform'
import { recordEquipment } from '../../equipment/actions/record-equipment.ts'
import { retireEquipment } from '../../equipment/actions/retire-equipment.ts'
import { reviseEquipment } from '../../equipment/actions/revise-equipment.ts'
import { addEstablishment } from '../../establishments/actions/add-establishment.ts'
import { closeEstablishment } from '../../establishments/actions/close-establishment.ts'
import { reviseEstablishment } from '../../establishments/actions/revise-establishment.ts'
import { recordHolding } from '../../holdings/actions/record-holding.ts'
import { removeHolding } from '../../holdings/actions/remove-holding.ts'
import { reviseHolding } from '../../holdings/actions/revise-holding.ts'
import { endField, type Part, type PartAct } from '../rules.ts'
import { partOf } from '../tables.ts'
import { saidByThemselves } from './read-part.ts'

type Way = (here: Here, typed: object) => Promise<Done>
const by =
  <T>({ form, run }: Action<T>): Way =>
  (here, typed) =>
    run(here, parseForm(form, typed))

/** The officer's own act for each part and wish: the same rules, whoever asked. */
const ways: Readonly<Record<Part, Readonly<Record<PartAct, Way>>>> = {
  establishments: {
    直す: by(reviseEstablishment),
    加える: by(addEstablishment),
    なくす: by(closeEstablishment),
  },
  holdings: {
    直す: by(reviseHolding),
    加える: by(recordHolding),
    なくす: by(removeHolding),
  },
  equipment: {
    直す: by(reviseEquipment),
    加える: by(recordEquipment),
    なくす: by(retireEquipment),
  },
}
const idNames: Readonly<Record<Part, string>> = {
  establishments: 'establishmentId',
  holdings: 'holdingId',
  equipment: 'equipmentId',
}

/** What of a correction was accepted goes into the part; in the transaction of the answer. */
export async function applyPart(
  here: Here,
  asked: {
    readonly businessId: string
    readonly part: Part
    readonly partId: string | null
    readonly act: PartAct
    readonly reason: string
  },
  accepted: readonly { readonly field: string; readonly after: string }[],
): Promise<Done> {
  const { businessId, part, partId, act, reason } = asked
  const values = Object.fromEntries(accepted.map(({ field, after }) => [field, after]))
  const said = saidByThemselves(here)[part]
  if (act === '加える')
    return ways[part].加える(here, { ...values, ...said, businessId, processId: partId ?? '' })
  const saved = partId === null ? null : await partOf(here, businessId, part, partId)
  if (saved === null) {
    insist(broken('この記録は、いまは別の登録にあるか、ありません。採用できません。'))
    throw new RangeError('a rule that is broken has thrown')
  }
  const which = { businessId, [idNames[part]]: saved.id, version: saved.version, reason }
  return act === '直す'
    ? ways[part].直す(here, { ...saved.values, ...values, ...said, ...which })
    : ways[part].なくす(here, { ...which, [endField[part]]: values[endField[part]] ?? '' })
}
