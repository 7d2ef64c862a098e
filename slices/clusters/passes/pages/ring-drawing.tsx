import { leadersOf, outsideAreas } from '../rules.ts'
import type { Pass } from '../tables.ts'

/** More names than these would lie on one another; the table has them all. */
const most = 28
type Place = { readonly x: number; readonly y: number; readonly angle: number }
type Size = { readonly width: number; readonly height: number; readonly letters: number }

const wide: Size = { width: 860, height: 620, letters: 15 }
const narrow: Size = { width: 350, height: 290, letters: 6 }

/** Who stands on the ring: those with the most ways first, so that whoever is left out has fewest. */
function onTheRing(passes: readonly Pass[]): { id: string; name: string }[] {
  const ways = new Map<string, { name: string; count: number }>()
  const count = (id: string, name: string) =>
    ways.set(id, { name, count: (ways.get(id)?.count ?? 0) + 1 })
  for (const pass of passes) {
    count(pass.fromBusiness, pass.fromName)
    if (pass.toBusiness !== null) count(pass.toBusiness, pass.toName ?? '')
    else count(pass.outsideArea ?? '', `市外（${pass.outsideArea}）`)
  }
  return [...ways]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, most)
    .map(([id, { name }]) => ({ id, name }))
}

/** The busiest stand far apart, by steps of the golden section: else all thick lines lie on one side. */
function spaced<T>(all: readonly T[]): T[] {
  const free = all.map((_, n) => n)
  const stand = all.map((one) => one)
  all.forEach((one, n) => {
    const [place = 0] = free.splice(Math.floor(n * all.length * 0.382) % free.length, 1)
    stand[place] = one
  })
  return stand
}

/** On the ring without the legal form, which the table has. */
const shortName = (name: string) => name.replace(/^(株式|有限|合同)会社|(株式|有限|合同)会社$/g, '')

const frequency = (times: number | null) =>
  times === null ? 'unknown' : times >= 50 ? 'often' : times >= 12 ? 'monthly' : 'rare'

/** The ring, seen from above; nobody stands first or last. */
export function RingDrawing(props: { name: string; passes: readonly Pass[] }) {
  return (
    <div class="drawing">
      <div class="flow-wide">
        <One {...props} size={wide} id="ring-wide" />
      </div>
      <div class="flow-narrow">
        <One {...props} size={narrow} id="ring-narrow" />
      </div>
    </div>
  )
}

function One(props: { name: string; passes: readonly Pass[]; size: Size; id: string }) {
  const { passes, size, id } = props
  const stand = spaced(onTheRing(passes))
  const leaders = leadersOf(passes)
  const middle = { x: size.width / 2, y: size.height / 2 }
  const radius = Math.min(size.width * (size.width < 500 ? 0.235 : 0.29), size.height * 0.4)
  const placeOf = new Map(
    stand.map((one, n): [string, Place] => {
      const angle = (2 * Math.PI * n) / stand.length - Math.PI / 2
      return [
        one.id,
        { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle), angle },
      ]
    }),
  )
  const drawn = passes.flatMap((pass) => {
    const from = placeOf.get(pass.fromBusiness)
    const to = placeOf.get(pass.toBusiness ?? pass.outsideArea ?? '')
    return from && to ? [{ pass, from, to }] : []
  })
  const left = passes.length - drawn.length
  return (
    <svg
      class="ch flow ring"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{props.name}</title>
      <desc id={`${id}-d`}>
        {`${stand.length}者の輪と、仕事を回す矢印${drawn.length}本。${left > 0 ? `線の少ない相手への${left}本は表だけにあります。` : ''}同じ内容が下の表にあります。`}
      </desc>
      <defs>
        <marker id={`${id}-a`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" orient="auto">
          <path class="tip" d="M0 0.5 8 4 0 7.5z" />
        </marker>
      </defs>
      {drawn.map(({ pass, from, to }) => (
        <path
          class={`way ${frequency(pass.timesAYear)}`}
          d={bow(from, to, middle)}
          marker-end={`url(#${id}-a)`}
        >
          <title>
            {`${pass.fromName} → ${pass.toName ?? pass.outsideName}${pass.process ? `（${pass.process}）` : ''}`}
          </title>
        </path>
      ))}
      {stand.map(({ id: key, name }) => {
        const at = placeOf.get(key)
        if (!at) return null
        const isLeader = leaders.has(key)
        const isOutside = outsideAreas.some((area) => area === key)
        const [cos, sin] = [Math.cos(at.angle), Math.sin(at.angle)]
        const anchor = Math.abs(cos) < 0.05 ? 'm' : cos < 0 ? 'e' : ''
        const letters = [...shortName(name)]
        const text =
          letters.length > size.letters
            ? `${letters.slice(0, size.letters - 1).join('')}…`
            : letters.join('')
        return (
          <g>
            <title>{`${name}${isLeader ? '（まとめ役）' : ''}`}</title>
            {isOutside ? (
              <rect class="box" x={at.x - 8} y={at.y - 8} width={16} height={16} />
            ) : (
              <circle class={isLeader ? 'box lead' : 'box'} cx={at.x} cy={at.y} r={9} />
            )}
            {isLeader && <circle class="inner" cx={at.x} cy={at.y} r={13} />}
            <text
              class={`${anchor}${isLeader ? ' b' : ''} halo`}
              x={at.x + cos * 20}
              y={at.y + sin * 22 + 4}
            >
              {isLeader ? `◎${text}` : text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** From rim to rim, bent towards the middle, so that there and back lie apart. */
function bow(from: Place, to: Place, middle: { x: number; y: number }): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const bend = {
    x: (from.x + to.x) / 2 + (middle.x - (from.x + to.x) / 2) * 0.35 - uy * 14,
    y: (from.y + to.y) / 2 + (middle.y - (from.y + to.y) / 2) * 0.35 + ux * 14,
  }
  const rim = (at: Place, other: { x: number; y: number }) => {
    const far = Math.hypot(other.x - at.x, other.y - at.y) || 1
    return `${(at.x + ((other.x - at.x) / far) * 15).toFixed(1)} ${(at.y + ((other.y - at.y) / far) * 15).toFixed(1)}`
  }
  return `M${rim(from, bend)}Q${bend.x.toFixed(1)} ${bend.y.toFixed(1)} ${rim(to, bend)}`
}
