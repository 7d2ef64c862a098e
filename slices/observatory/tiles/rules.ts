export type Tile = { readonly column: number; readonly row: number }

/** One equal hexagon a prefecture, roughly where it lies; every other row stands half a tile right. */
const LAID: Readonly<Record<string, readonly [number, number]>> = {
  北海道: [13, 0],
  青森県: [13, 2],
  秋田県: [12, 3],
  岩手県: [13, 3],
  山形県: [12, 4],
  宮城県: [13, 4],
  福井県: [8, 5],
  石川県: [9, 5],
  富山県: [10, 5],
  新潟県: [11, 5],
  福島県: [12, 5],
  島根県: [4, 6],
  鳥取県: [5, 6],
  兵庫県: [6, 6],
  京都府: [7, 6],
  滋賀県: [8, 6],
  岐阜県: [9, 6],
  長野県: [10, 6],
  群馬県: [11, 6],
  栃木県: [12, 6],
  茨城県: [13, 6],
  山口県: [3, 7],
  広島県: [4, 7],
  岡山県: [5, 7],
  大阪府: [6, 7],
  奈良県: [7, 7],
  三重県: [8, 7],
  愛知県: [9, 7],
  山梨県: [10, 7],
  埼玉県: [11, 7],
  東京都: [12, 7],
  千葉県: [13, 7],
  長崎県: [0, 8],
  佐賀県: [1, 8],
  福岡県: [2, 8],
  愛媛県: [4, 8],
  香川県: [5, 8],
  和歌山県: [7, 8],
  静岡県: [10, 8],
  神奈川県: [12, 8],
  熊本県: [1, 9],
  大分県: [2, 9],
  高知県: [4, 9],
  徳島県: [5, 9],
  鹿児島県: [1, 10],
  宮崎県: [2, 10],
  沖縄県: [0, 12],
}

export const PREFECTURE_TILES: ReadonlyMap<string, Tile> = new Map(
  Object.entries(LAID).map(([name, [column, row]]) => [name, { column, row }]),
)

type Placed = { readonly lat: number; readonly lng: number }

/**
 * Equal tiles for places: columns from west to east with as many each, north to south within a column.
 * Small towns are as large as cities; who is west or north of whom stays nearly as it is.
 */
export function tilesOf(places: readonly Placed[]): Tile[] {
  const lngs = places.map(({ lng }) => lng)
  const lats = places.map(({ lat }) => lat)
  const width = (Math.max(...lngs) - Math.min(...lngs)) * 0.81
  const height = Math.max(...lats) - Math.min(...lats)
  const shape = Math.min(1.6, Math.max(0.6, height > 0 ? width / height : 1))
  const columns = Math.max(1, Math.round(Math.sqrt(places.length * shape)))
  const tiles: Tile[] = places.map(() => ({ column: 0, row: 0 }))
  const fromWest = places
    .map((place, at) => ({ place, at }))
    .sort((a, b) => a.place.lng - b.place.lng)
  for (let column = 0; column < columns; column += 1) {
    const [from, to] = [column, column + 1].map((n) => Math.round((n * places.length) / columns))
    const fromNorth = fromWest.slice(from, to).sort((a, b) => b.place.lat - a.place.lat)
    for (const [row, { at }] of fromNorth.entries()) tiles[at] = { column, row }
  }
  return tiles
}

/** The middle of a tile and its six corners, for tiles `width` wide. */
export function hexagonOf(
  { column, row }: Tile,
  width: number,
): { x: number; y: number; points: string } {
  const side = width / Math.sqrt(3)
  const x = (column + (row % 2 === 1 ? 1 : 0.5)) * width
  const y = side + row * side * 1.5
  const half = width / 2 - 1
  const tall = side - 1
  const corners = [
    [x, y - tall],
    [x + half, y - tall / 2],
    [x + half, y + tall / 2],
    [x, y + tall],
    [x - half, y + tall / 2],
    [x - half, y - tall / 2],
  ]
  return {
    x,
    y,
    points: corners.map((corner) => corner.map((n) => n?.toFixed(1)).join(',')).join(' '),
  }
}
