export * from './area-map.tsx'
export * from './bars-chart.tsx'
export {
  Figure,
  type FigureProps,
  type FigureTable,
  Legend,
  type LegendEntry,
  writtenCell,
} from './figure.tsx'
export * from './funds-bar.tsx'
export * from './interval-chart.tsx'
export { type Line, LineChart, type LineChartProps, type Point } from './line-chart.tsx'
export { writtenChange, writtenNumber } from './numbers.ts'
export * from './path-chart.tsx'
export * from './shift-share-chart.tsx'
export * from './small-multiples.tsx'
export * from './sparkline.tsx'
export * from './stacked-chart.tsx'
export {
  type ChartAlone,
  chartAlone,
  mapAlone,
  multiplesAlone,
  withAttributes,
} from './standalone.ts'
export {
  StrandChart,
  type StrandChartProps,
  type StrandColumn,
  type StrandLevel,
} from './strand-chart.tsx'
export * from './target-chart.tsx'
export * from './tile-map.tsx'
