import { address } from '#platform'

/** 六角タイル: one equal hexagon a prefecture, then a municipality. */
export const tiles = address('/regions/maps/tiles')
/** 全国地図: coloured areas, from the city's own boundaries or from representative points. */
export const areas = address('/regions/maps/areas')
export const mapFile = address('/regions/maps/file')
export const boundaries = address('/regions/maps/boundaries')
/** The maps as files that stand alone, with source and caveats in the picture. */
export const areasDrawing = address('/regions/maps/areas/drawing.svg')
export const areasPicture = address('/regions/maps/areas/picture.png')
export const tilesDrawing = address('/regions/maps/tiles/drawing.svg')
export const tilesPicture = address('/regions/maps/tiles/picture.png')
