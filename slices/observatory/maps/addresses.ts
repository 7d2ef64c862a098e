import { address } from '#platform'

/** 六角タイル: one equal hexagon a prefecture, then a municipality. */
export const tiles = address('/regions/maps/tiles')
/** 全国地図: coloured areas, from the city's own boundaries or from representative points. */
export const areas = address('/regions/maps/areas')
export const mapFile = address('/regions/maps/file')
export const boundaries = address('/regions/maps/boundaries')
