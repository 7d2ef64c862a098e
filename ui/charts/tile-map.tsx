import { nextId } from '../frame.ts'
import { type MapClass, mapFill } from './area-map.tsx'
import { Hatch, shortened } from './drawing.tsx'

export type MapTile = {
  key: string
  x: number
  y: number
  /** Corners, as SVG writes them. */
  points: string
  name: string
  value: string
  class: MapClass
  label: string
  href?: string
}

/** Equal tiles, each with its name and number; those that can be opened are links. */
export function TileMap(props: {
  finding: string
  description?: string
  width: number
  height: number
  tiles: readonly MapTile[]
  /** As many characters as a tile bears. */
  most: number
}) {
  const [title, hatch] = [nextId('map'), nextId('hatch')]
  return (
    <section class="scroll" tabindex={0} aria-label={props.finding}>
      <svg
        class="ch map tiles"
        viewBox={`0 0 ${props.width} ${props.height}`}
        width={props.width}
        height={props.height}
        aria-labelledby={props.description ? `${title} ${title}-d` : title}
      >
        <title id={title}>{props.finding}</title>
        {props.description && <desc id={`${title}-d`}>{props.description}</desc>}
        <Hatch id={hatch} />
        {props.tiles.map((tile) => {
          const text = tile.class === 4 || tile.class === 5 ? 'm inv' : 'm'
          const drawn = (
            <>
              <polygon points={tile.points} {...mapFill(tile.class, hatch)}>
                <title>{tile.label}</title>
              </polygon>
              <text class={`${text} b`} x={tile.x} y={tile.y - 2}>
                {shortened(tile.name, props.most)}
              </text>
              <text class={text} x={tile.x} y={tile.y + 13}>
                {tile.value}
              </text>
            </>
          )
          return tile.href === undefined ? (
            <g>{drawn}</g>
          ) : (
            <a href={tile.href} aria-label={tile.label}>
              {drawn}
            </a>
          )
        })}
      </svg>
    </section>
  )
}
