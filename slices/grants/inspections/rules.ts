import { formatYen, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** From this sum on the case officer does not inspect the own case [city]. */
export function anotherPersonInspects(
  amountYen: number,
  fromYen: number,
  drafters: readonly string[],
  personId: string | null,
): Ruling {
  return (
    amountYen < fromYen ||
    !drafters.some((id) => id === personId) ||
    broken(`${formatYen(fromYen)}円以上の案件は、交付決定を起案した担当とは別の職員が検査します。`)
  )
}

/** Inspector ≠ who decides the settlement. */
export function theInspectorDoesNotSettle(
  inspectorId: string | null,
  personId: string | null,
): Ruling {
  return inspectorId !== personId || broken('検査をした職員は、額の確定を決裁できません。')
}

export function theInspectorFinishes(inspectorId: string | null, personId: string | null): Ruling {
  return inspectorId === personId || broken('検査を終えられるのは、この検査を始めた職員だけです。')
}

export function theInspectionHasPassed(passedAt: string | null): Ruling {
  return (
    passedAt !== null ||
    broken('検査がまだ終わっていません。検査を終えてから額の確定を起案してください。')
  )
}

export function thereIsTimeToPutItRight(correctBy: LocalDate, today: LocalDate): Ruling {
  return correctBy > today || broken('是正の期限は、今日より後の日付にしてください。', 'correctBy')
}
