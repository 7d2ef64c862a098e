import { corporationsFigure } from '../corporations/rules.ts'
import { shiftShareFigure } from '../decompositions/rules.ts'
import {
  FIGURES,
  type FigureKey,
  type Profile,
  type StatFigure,
  type Unanswered,
} from '../figures/rules.ts'
import { furusatoFigure } from '../furusato/rules.ts'
import { productivityFigure } from '../proxies/rules.ts'
import { quotientsFigure } from '../quotients/rules.ts'
import { diversityFigure, structureFigure } from '../structures/rules.ts'
import { incomeFigure, shipmentsFigure } from '../trends/rules.ts'

const BUILT: Readonly<
  Record<FigureKey, (profile: Profile, division?: string) => StatFigure | Unanswered>
> = {
  quotients: quotientsFigure,
  structure: structureFigure,
  'shift-share': shiftShareFigure,
  shipments: shipmentsFigure,
  income: incomeFigure,
  productivity: productivityFigure,
  diversity: diversityFigure,
  furusato: furusatoFigure,
  corporations: corporationsFigure,
}

/** A figure of a place; `division` (a to r) says which industry the quotients speak of first. */
export function figureBuilt(
  profile: Profile,
  figure: FigureKey,
  division?: string,
): StatFigure | Unanswered {
  return BUILT[figure](profile, division)
}

export function isFigure(text: string): text is FigureKey {
  return FIGURES.some((figure) => figure === text)
}
