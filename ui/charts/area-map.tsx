import { nextId } from '../frame.ts'
import { Hatch } from './drawing.tsx'
import type { LegendEntry } from './figure.tsx'

/** 1 to 5 from low to high; too few to say; and not known, which is hatched and never the palest colour. */
export type MapClass = 1 | 2 | 3 | 4 | 5 | 'few' | 'none'

export type MapArea = {
  key: string
  path: string
  class: MapClass
  /** Name and value, as it is heard and shown under the pointer. */
  label: string
  href?: string
}

export type AreaMapProps = {
  finding: string
  description?: string
  width: number
  height: number
  areas: readonly MapArea[]
  /** Frames around what was moved from its place. */
  frames?: readonly { x: number; y: number; width: number; height: number }[]
}

/** How a class is drawn: by its colour, or hatched. */
export function mapFill(of: MapClass, hatch: string): { class?: string; fill?: string } {
  return of === 'none' ? { class: 'qn', fill: `url(#${hatch})` } : { class: `q${of}` }
}

/** Coloured areas. Where they can be opened each is a link; the numbers stand in a table beside it. */
export function AreaMap(props: AreaMapProps) {
  const [title, hatch] = [nextId('map'), nextId('hatch')]
  const opened = props.areas.some(({ href }) => href !== undefined)
  return (
    <svg
      class="ch map"
      viewBox={`0 0 ${props.width} ${props.height}`}
      role={opened ? undefined : 'img'}
      aria-labelledby={props.description ? `${title} ${title}-d` : title}
    >
      <title id={title}>{props.finding}</title>
      {props.description && <desc id={`${title}-d`}>{props.description}</desc>}
      <Hatch id={hatch} />
      {props.frames?.map((frame) => (
        <rect class="frame" {...frame} />
      ))}
      {props.areas.map((area) => {
        const path = (
          <path d={area.path} {...mapFill(area.class, hatch)}>
            <title>{area.label}</title>
          </path>
        )
        return area.href === undefined ? (
          path
        ) : (
          <a href={area.href} aria-label={area.label}>
            {path}
          </a>
        )
      })}
    </svg>
  )
}

/** The classes in words: from–to for each colour, then what is not coloured and why. */
export function mapLegend(steps: readonly string[], few: boolean): LegendEntry[] {
  return [
    ...steps.map((label, at) => ({ label, mark: `q${at + 1}` })),
    ...(few ? [{ label: '少数のため参考', mark: 'qfew' }] : []),
    { label: '秘匿・不詳', mark: 'qn' },
  ]
}
