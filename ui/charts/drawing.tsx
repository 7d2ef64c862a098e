import type { Child } from 'hono/jsx'
import { nextId } from '../frame.ts'

export type ChartSize = { width: number; height: number }

/**
 * The frame of a chart: named by the finding, described for those who hear it. It is drawn at the
 * size at which it is shown, once for wide and once for narrow places, because text must not shrink.
 */
export function Chart(props: {
  name: string
  description?: string
  wide: ChartSize
  narrow: ChartSize
  draw: (size: ChartSize) => Child
}) {
  return (
    <div class="drawing">
      <One {...props} size={props.wide} only={props.wide.width > 600 ? 'wide broad' : 'wide'} />
      <One {...props} size={props.narrow} only="narrow" />
    </div>
  )
}

function One(props: {
  name: string
  description?: string
  size: ChartSize
  only: string
  draw: (size: ChartSize) => Child
}) {
  const title = nextId('chart')
  const { width, height } = props.size
  return (
    <svg
      class={`ch ${props.only}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={props.description ? `${title} ${title}-d` : title}
    >
      <title id={title}>{props.name}</title>
      {props.description && <desc id={`${title}-d`}>{props.description}</desc>}
      {props.draw(props.size)}
    </svg>
  )
}

/** Hatching, for what is not known or not yet. Give its id as `fill`. */
export function Hatch(props: { id: string }) {
  return (
    <defs>
      <pattern
        id={props.id}
        class="hatch"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="1.6" height="7" />
      </pattern>
    </defs>
  )
}

/** Labels are cut only where they would leave the drawing; the table has them whole. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
