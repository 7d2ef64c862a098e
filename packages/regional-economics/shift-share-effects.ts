// The formulas of shift-share, once: for one region (`shiftShare`) and for all (`shiftShareTable`).
// e: workers of the region, E: of the nation, in one industry, at the start (0) and the end (1).

/** g = e_1 / e_0 − 1 */
export const growthOf = (start: number, end: number) => (end - start) / start

/** 全国成長: e G */
export const nationalEffect = (e0: number, all: number) => e0 * all

/** 産業構成: e (G_i − G) */
export const industryMixEffect = (e0: number, own: number, all: number) => e0 * (own - all)

/** 地域競争: e' − e (1 + G_i) */
export const regionalEffect = (e0: number, e1: number, E0: number, E1: number) =>
  e1 - (e0 * E1) / E0

/** h = e (E_i / E): the workers the region would have with the nation's structure. */
export const homotheticWorkers = (regionTotal: number, nationShare: number) =>
  regionTotal * nationShare

/** Esteban-Marquillas: h (g_i − G_i) */
export const competitiveEffect = (homothetic: number, ahead: number) => homothetic * ahead

/** Esteban-Marquillas: (e − h)(g_i − G_i) */
export const allocationEffect = (e0: number, homothetic: number, ahead: number) =>
  (e0 - homothetic) * ahead
