import type { Sketch, SketchWire } from '../rules.ts'

const dashes: Readonly<Record<SketchWire['look'], string | undefined>> = {
  dated: undefined,
  late: '1.5 3',
  due: '5 3',
}

/** The thread at a glance, in black on white: solid before the decision, dotted after, dashed to come. */
export function SketchFigure({ sketch, title }: { sketch: Sketch; title: string }) {
  return (
    <svg
      viewBox="0 0 680 160"
      width="100%"
      height="128"
      role="img"
      aria-label={`${title}の糸の見取り図`}
    >
      {sketch.wires.map(({ from, to, look }) => {
        const middle = (from.x + to.x) / 2
        return (
          <path
            d={`M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`}
            fill="none"
            stroke="#000"
            stroke-width="1"
            stroke-dasharray={dashes[look]}
          />
        )
      })}
      {sketch.beads.map(({ x, y, glyph, isHere, isDue }) => (
        <>
          <circle
            cx={x}
            cy={y}
            r={isHere ? 13 : 10}
            fill="#fff"
            stroke="#000"
            stroke-width={isHere ? 3.5 : 1.1}
            stroke-dasharray={isDue ? '3 2' : undefined}
          />
          <text x={x} y={y + 4} text-anchor="middle" font-size="10.5" font-weight="700">
            {glyph}
          </text>
        </>
      ))}
      {sketch.columns.map(({ x, label }) => (
        <text x={x} y="154" text-anchor="middle" font-size="10">
          {label}
        </text>
      ))}
    </svg>
  )
}
