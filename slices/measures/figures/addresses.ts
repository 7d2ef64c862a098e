import { address } from '#platform'
import type { FigureGroup } from '../derivations/rules.ts'

/** Where the numbers of one part of a sheet come from; each has its own `#place` on the page. */
export const figures = address(
  '/measures/:measureId/requests/:roundId/papers/:paperName/figures/:figureGroup',
)

type Printed = { readonly measureId: string; readonly roundId: string }

/** 「なぜ？」 of each number that one sheet of a request prints. */
export function figureLinks({ measureId, roundId }: Printed, paperName: string) {
  return (figureGroup: FigureGroup, place: string | number): string =>
    `${figures({ measureId, roundId, paperName, figureGroup })}#${place}`
}
