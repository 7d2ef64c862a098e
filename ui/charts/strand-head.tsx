import { shortened } from './drawing.tsx'
import { at } from './numbers.ts'
import type { StrandColumn } from './strand-chart.tsx'
import type { StrandFrame } from './strand-scale.ts'

/** How wide a letter is drawn, and how narrow it may be pressed before the name is cut instead. */
const letterWidth = 12.5
const narrowest = 8.5
const lettersIn = (room: number) => Math.floor(room / narrowest)

/** A line that is a little too long is pressed together to the room that it has. */
function narrowed(line: string, room: number) {
  const width = Math.min(line.length, lettersIn(room)) * letterWidth
  return width > room ? { textLength: at(room), lengthAdjust: 'spacingAndGlyphs' } : {}
}

/** The name of a strand in its box, and who is in it today as dots. */
export function StrandHead(props: { frame: StrandFrame; strand: StrandColumn; column: number }) {
  const { frame, strand } = props
  const x = frame.x(props.column)
  const names = strand.name.slice(0, 2)
  const box = (
    <g>
      <rect
        class="head"
        x={at(x - frame.box / 2)}
        y={frame.headTop}
        width={at(frame.box)}
        height={frame.head}
        rx="8"
      />
      {names.map((line, n) => (
        <text
          class={names.length > 1 ? 'm b t12' : 'm b t13'}
          x={at(x)}
          y={frame.headTop + (names.length > 1 ? 16 + 14 * n : 22)}
          {...narrowed(line, frame.box - 6)}
        >
          {shortened(line, lettersIn(frame.box - 6))}
        </text>
      ))}
      <text class="m mut t11" x={at(x)} y={frame.headTop + (names.length > 1 ? 45 : 40)}>
        {strand.note}
      </text>
    </g>
  )
  return (
    <>
      {strand.href === undefined ? (
        box
      ) : (
        // A title, so that the hand that rests on a shortened name reads the whole of it, too.
        <a href={strand.href}>
          <title>{`${strand.name.join('')} ${strand.note}`}</title>
          {box}
        </a>
      )}
      {strand.dots === null ? (
        <text class="m mut t11" x={at(x)} y={at(frame.rowY(2))}>
          年代は非表示
        </text>
      ) : (
        strand.dots.map(({ count, tone }, row) => (
          <Dots x={x} y={frame.rowY(row)} room={frame.box} count={count} tone={tone} />
        ))
      )}
    </>
  )
}

function Dots(props: { x: number; y: number; room: number; count: number; tone: 1 | 2 | 3 }) {
  const { x, y, room, count, tone } = props
  const step = Math.min(7.4, room / Math.max(count, 1))
  return (
    <g class={`dots tone${tone}`}>
      <line class="grid faint" x1={at(x - room / 2)} x2={at(x + room / 2)} y1={at(y)} y2={at(y)} />
      {Array.from({ length: count }, (_, n) => (
        <circle
          cx={at(x + (n - (count - 1) / 2) * step)}
          cy={at(y)}
          r={at(Math.min(3.1, step * 0.46))}
        />
      ))}
    </g>
  )
}
