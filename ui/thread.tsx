import { nextId, type StageKey } from './frame.ts'

/**
 * dated: before the decision · late: linked afterwards · lateInfo: known only afterwards ·
 * due: not yet · missing: there is none · closing: a circle, not walked · group: many in one
 */
export type BeadState = 'dated' | 'late' | 'lateInfo' | 'due' | 'missing' | 'closing' | 'group'

export type Bead = {
  href: string | null
  /** What it says, not its type. */
  title: string
  /** Who and when. */
  meta: string
  glyph: string
  stage: StageKey
  state: BeadState
  note?: string
  act?: { label: string; href: string }
}

export type ThreadHere = {
  title: string
  kind: string
  glyph: string
  stage: StageKey
  fact?: string | null
}

export type ThreadViewProps = {
  here: ThreadHere
  /** What this rests on and what followed, nearest first; five of each are drawn. */
  up: readonly Bead[]
  down: readonly Bead[]
  /** How many there are in all, of what this person may see. */
  upCount: number
  downCount: number
  /** All of them. */
  whyHref: string
  thenHref: string
  printHref?: string
}

const MOST = 5
const BEAD: Record<BeadState, string> = {
  dated: '',
  late: 'hollow',
  lateInfo: 'hollow',
  due: 'none',
  missing: 'none',
  closing: 'hollow',
  group: 'group',
}
const WIRE: Record<BeadState, string | null> = {
  dated: '',
  late: 'late',
  lateInfo: 'late',
  due: 'todo',
  missing: null,
  closing: 'closing',
  group: '',
}
const WORD: Record<BeadState, [kind: string, word: string] | null> = {
  dated: null,
  late: ['late', '後付け'],
  lateInfo: ['late', '後付け（決定後の情報）'],
  due: ['due', '未到来'],
  missing: ['due', 'まだありません'],
  closing: ['line', '循環'],
  group: ['line', 'まとめ'],
}

/** 「なぜ？」 on the left, 「どうなった？」 on the right, and this record between them. */
export function ThreadView(props: ThreadViewProps) {
  const up = props.up.slice(0, MOST)
  const down = props.down.slice(0, MOST)
  const { here } = props
  const id = nextId('here')
  return (
    <nav class="thread" aria-label={`${props.here.title}の糸`} data-thread>
      <header>
        <span class="mid l">
          <b aria-hidden="true">なぜ？</b>
          <a href={props.whyHref}>{`根拠と議論 ${props.upCount}件`}</a>
        </span>
        <span class="mid">
          <span class="keys" aria-hidden="true">
            <kbd>←</kbd> <kbd>→</kbd> で糸をたどる
          </span>
          {props.printHref && (
            <a class="btn xs sub" href={props.printHref}>
              根拠一覧を印刷
            </a>
          )}
        </span>
        <span class="mid r">
          <a href={props.thenHref}>{`結果と使われ方 ${props.downCount}件`}</a>
          <b aria-hidden="true">どうなった？</b>
        </span>
      </header>
      <Side beads={up} side="up" none="この記録の根拠は、まだありません" />
      <Wires beads={up} side="up" />
      <a class={`here ${here.stage}`} aria-current="true" href={`#${id}`} id={id} data-here>
        <span class={`bead ${here.stage}`} aria-hidden="true">
          {here.glyph}
        </span>
        <span class="tx">
          <b>{here.title}</b>
          <small>{[here.kind, here.fact].filter(Boolean).join('　')}</small>
        </span>
      </a>
      <Wires beads={down} side="down" />
      <Side beads={down} side="down" none="この記録から続くものは、まだありません" />
    </nav>
  )
}

function Side(props: { beads: readonly Bead[]; side: 'up' | 'down'; none: string }) {
  const label = props.side === 'up' ? 'なぜ？' : 'どうなった？'
  return (
    <ol class={props.side} aria-label={label}>
      {props.beads.length === 0 ? (
        <li>
          <span class="bead-link">
            <span class="bead none" aria-hidden="true">
              無
            </span>
            <span class="ti">{props.none}</span>
            <span class="me" />
          </span>
        </li>
      ) : (
        props.beads.map((bead) => (
          <li>
            <BeadLink bead={bead} />
          </li>
        ))
      )}
    </ol>
  )
}

function BeadLink({ bead }: { bead: Bead }) {
  const word = WORD[bead.state]
  const inside = (
    <>
      <span class={`bead ${bead.stage} ${BEAD[bead.state]}`} aria-hidden="true">
        {bead.glyph}
      </span>
      <span class="ti clip" title={bead.title}>
        {bead.title}
      </span>
      <span class="me">
        {word && <span class={`tag ${word[0]}`}>{word[1]}</span>}
        {bead.meta && <span>{bead.meta}</span>}
        {bead.note && <span>{bead.note}</span>}
      </span>
    </>
  )
  return (
    <>
      {bead.href ? (
        <a class={`bead-link ${bead.stage}`} href={bead.href}>
          {inside}
        </a>
      ) : (
        <span class={`bead-link ${bead.stage}`}>{inside}</span>
      )}
      {bead.act && (
        <a class="btn xs bead-act" href={bead.act.href}>
          {bead.act.label}
        </a>
      )}
    </>
  )
}

function Wires(props: { beads: readonly Bead[]; side: 'up' | 'down' }) {
  const rows = props.beads.length
  return (
    <svg class="wires" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {rows === 0 && <path class="todo" d="M0 50H100" />}
      {props.beads.map((bead, row) => {
        const y = (((row + 0.5) / rows) * 100).toFixed(2)
        const wire = WIRE[bead.state]
        if (wire === null) return null
        const d =
          props.side === 'up' ? `M0 ${y}C55 ${y} 45 50 100 50` : `M0 50C55 50 45 ${y} 100 ${y}`
        return <path class={wire || undefined} d={d} />
      })}
    </svg>
  )
}

export type StrandBead = { glyph: string; stage: StageKey; label: string; state?: BeadState }

/** The thread on one line, for tables. */
export function Strand(props: { beads: readonly StrandBead[] }) {
  const said = props.beads.map((bead) => {
    const word = bead.state ? WORD[bead.state] : null
    return word ? `${bead.label}（${word[1]}）` : bead.label
  })
  return (
    <span class="strand" role="img" aria-label={said.join('→') || '糸がありません'}>
      {props.beads.map((bead) => (
        <span
          class={`bead s ${bead.stage} ${bead.state ? BEAD[bead.state] : ''} ${bead.state === 'late' || bead.state === 'lateInfo' ? 'late' : ''}`.trim()}
          aria-hidden="true"
        >
          {bead.glyph}
        </span>
      ))}
    </span>
  )
}
