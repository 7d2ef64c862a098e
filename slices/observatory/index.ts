export { acts } from './acts.ts'
export { citeFigure } from './cards/actions/cite-figure.ts'
export * as cardsAt from './cards/addresses.ts'
export { type Card, cardSeenBy, cardsOfArea } from './cards/tables.ts'
export { type OwnSectors, sectorsOfOwnCity } from './effects/tables.ts'
export { fetchFromEstat, useEstat } from './fetches/actions/fetch-from-estat.ts'
export {
  type FigureKey,
  type FigureValue,
  isAnswered,
  type StatFigure,
  type Unanswered,
} from './figures/rules.ts'
export {
  type Member,
  type Productivity,
  productivityOf,
  VALUE_ADDED_KINDS,
  type ValueAddedKind,
} from './productivity/rules.ts'
export * as regionsAt from './profiles/addresses.ts'
export { figureOf } from './profiles/tables.ts'
export { furusatoBalance, furusatoExpenseRatio } from './reference/furusato.ts'
export { loadReference } from './reference/loading.ts'
export {
  type CorporateDynamics,
  corporateDynamicsOf,
  type FurusatoYear,
  furusatoOf,
  type IndustryAcross,
  industryAcross,
} from './reference/tables.ts'
export { routes } from './routes.ts'
export { fill } from './samples.ts'
