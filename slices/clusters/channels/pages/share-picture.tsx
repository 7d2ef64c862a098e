import { writtenNumber } from '#ui'
import { percentInWords, type Share } from '../rules.ts'

type Size = { readonly width: number; readonly row: number; readonly left: number }
const wide: Size = { width: 720, row: 46, left: 132 }
const narrow: Size = { width: 330, row: 54, left: 12 }

/**
 * The price as it grows from station to station: one row each, in which what came before is pale and what
 * the station keeps is strong. It reads from top to bottom, as the goods go.
 */
export function SharePicture(props: { name: string; shares: readonly Share[] }) {
  return (
    <div class="drawing">
      <One {...props} size={wide} only="wide" isNarrow={false} />
      <One {...props} size={narrow} only="narrow" isNarrow />
    </div>
  )
}

function One(props: {
  name: string
  shares: readonly Share[]
  size: Size
  only: string
  isNarrow: boolean
}) {
  const { shares, size, isNarrow } = props
  const last = shares.at(-1)?.price ?? 1
  const room = size.width - size.left - (isNarrow ? 12 : 150)
  const x = (price: number) => size.left + (price / last) * room
  const top = (n: number) => n * size.row + (isNarrow ? 22 : 10)
  const height = shares.length * size.row + 10
  const heard = shares
    .map(({ name, added, percent }) => `${name} ${added}円（${percentInWords(percent)}）`)
    .join('、')
  return (
    <svg
      class={`ch ${props.only}`}
      viewBox={`0 0 ${size.width} ${height}`}
      role="img"
      aria-label={`${props.name}：${heard}`}
    >
      {shares.map((share, n) => {
        const from = share.price - share.added
        const words = `${writtenNumber(share.added)}円　${percentInWords(share.percent)}`
        return (
          <>
            <text
              class={isNarrow ? 't13 b' : 'e t13 b'}
              x={isNarrow ? size.left : size.left - 10}
              y={isNarrow ? top(n) - 7 : top(n) + 17}
            >
              {share.name}
            </text>
            {isNarrow && (
              <text class="e t13" x={size.width - 12} y={top(n) - 7}>
                {words}
              </text>
            )}
            <rect class="pale" x={size.left} y={top(n)} width={x(from) - size.left} height="24" />
            <rect
              class={n === 0 ? 'self' : 'peer'}
              x={x(from)}
              y={top(n)}
              width={Math.max(1, x(share.price) - x(from))}
              height="24"
            />
            {!isNarrow && (
              <text class="t13" x={x(share.price) + 10} y={top(n) + 17}>
                {words}
              </text>
            )}
            {n < shares.length - 1 && (
              <line
                class="ref"
                x1={x(share.price)}
                x2={x(share.price)}
                y1={top(n) + 24}
                y2={top(n + 1)}
              />
            )}
          </>
        )
      })}
    </svg>
  )
}
