import { address } from '#platform'

export const regions = address('/regions')
/** Five digits (標準地域コード) or six (全国地方公共団体コード). */
export const region = address('/regions/:areaCode')
export const details = address('/regions/:areaCode/details')
export const dynamics = address('/regions/:areaCode/dynamics')
export const comparison = address('/regions/:areaCode/comparison')
export const comparisonFile = address('/regions/:areaCode/comparison/file')
/** One chart of a comparison as a file; what is compared stands in the query, as on the page. */
export const comparisonDrawing = address('/regions/:areaCode/comparison/:part/drawing.svg')
export const comparisonPicture = address('/regions/:areaCode/comparison/:part/picture.png')
export const numbers = address('/regions/:areaCode/figures/:figure')
export const evidence = address('/regions/:areaCode/evidence')
/** A figure as a file that stands alone, with its source and caveats in the picture. */
export const drawing = address('/regions/:areaCode/figures/:figure/drawing.svg')
export const picture = address('/regions/:areaCode/figures/:figure/drawing.png')
