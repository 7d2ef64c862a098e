import { address } from '#platform'

export const figures = address('/businesses/:businessId/fiscal-figures')
export const figuresCsv = address('/businesses/:businessId/fiscal-figures.csv')
export const opening = address('/businesses/:businessId/fiscal-figures/opening')
export const newFigure = address('/businesses/:businessId/fiscal-figures/new')
export const figure = address('/businesses/:businessId/fiscal-figures/:figureId')
export const withdrawal = address('/businesses/:businessId/fiscal-figures/:figureId/withdrawal')
export const reinstatement = address(
  '/businesses/:businessId/fiscal-figures/:figureId/reinstatement',
)
