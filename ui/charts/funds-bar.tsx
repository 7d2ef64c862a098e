import { formatYen } from '#packages/japan'
import { shortened } from './drawing.tsx'
import { Legend } from './figure.tsx'
import { writtenNumber } from './numbers.ts'

export type FundPart = {
  label: string
  amountYen: number
  /** A hue of the six; general funds are ink. */
  mark?: 'ink' | 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'c6'
}

const HUES = ['c1', 'c2', 'c7', 'c4', 'c5'] as const

/** The parts of one sum, with names inside where they fit, and all of them in the legend. */
export function FundsBar(props: { title: string; parts: readonly FundPart[] }) {
  const total = props.parts.reduce((sum, part) => sum + part.amountYen, 0)
  if (total <= 0) return <p class="mini">財源がまだ入っていません。</p>
  let from = 0
  const drawn = props.parts.map((part, i) => {
    const share = (part.amountYen / total) * 100
    const start = from
    from += share
    return { ...part, share, start, mark: part.mark ?? HUES[i % HUES.length] ?? 'c5' }
  })
  const words = drawn.map(
    (part) =>
      `${part.label} ${formatYen(part.amountYen, { unit: '千円' })}千円（${writtenNumber(part.share)}％）`,
  )
  return (
    <div class="funds stack">
      <svg
        class="mixbar"
        width="100%"
        height="40"
        role="img"
        aria-label={`${props.title}：${words.join('、')}`}
      >
        {drawn.map((part) => (
          <>
            <rect
              class={`${part.mark} part`}
              x={`${part.start}%`}
              width={`${part.share}%`}
              height="40"
            />
            {roomFor(part.share) > 3 && (
              <text x={`${part.start}%`} dx="8" y="25">
                {shortened(part.label, roomFor(part.share))}
              </text>
            )}
          </>
        ))}
      </svg>
      <Legend
        entries={drawn.map((part, i) => ({ label: words[i] ?? part.label, mark: part.mark }))}
      />
    </div>
  )
}

// A bar is seldom narrower than 500 px; a sign of 13 px then takes 2.6 per cent of it.
function roomFor(share: number): number {
  return Math.floor((share - 3) / 2.6)
}
