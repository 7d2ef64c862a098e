import { formatShortWareki } from '#packages/japan'
import { kindWords, type Line } from '../../chains/rules.ts'
import type { Node } from '../../chains/tables.ts'
import type { Spot } from '../rules.ts'
import { inLines, onOneLine, widthOf } from './box-text.tsx'

export const lineHeight = 17

/** Holders by process: who is at work and does it themselves. */
export type Holders = ReadonlyMap<string, number>
export type Links = {
  readonly holders: Holders
  /** Where a node is opened; null where this person may not. */
  readonly hrefOf: ((node: Node) => string) | null
}

/** What stands under the name: how many can do it, and where, if not in the city. */
function factsOf(node: Node, holders: Holders): { words: string; isLacking: boolean } {
  const away = node.area === '' || node.area === '市内' ? '' : `・${node.area}`
  if (node.kind === 'product') return { words: `製品${away}`, isLacking: false }
  if (node.kind === 'tool' || node.kind === 'material')
    return { words: `${kindWords[node.kind]}${away}`, isLacking: false }
  if (node.processId === null)
    return {
      words: `${node.kind === 'service' ? '検査・物流' : '担い手 不明'}${away}`,
      isLacking: false,
    }
  const count = holders.get(node.processId) ?? 0
  return {
    words: `${count === 0 ? '台帳になし' : `担い手 ${count}`}${away}`,
    isLacking: count === 0 && away === '',
  }
}

/** How the supply of a tool or material stands, where it is not steady. */
function supplyMark(node: Node): string {
  if (node.supply === '供給終了告知')
    return `▲${node.supplyEndsOn ? formatShortWareki(node.supplyEndsOn) : ''}終了`
  return node.supply === '1社依存' ? '！1社' : node.supply === '代替探索中' ? '！代替' : ''
}

const signs = { AND: '○', OR: '◇', OPT: '◌' } as const

/** One step with what is written into it: a link where it may be opened. */
export function Box(
  props: Links & {
    node: Node
    at: Spot
    width: number
    height: number
    perLine: number
    into: readonly { line: Line; needed: Node }[]
  },
) {
  const { node, at, width, height, perLine } = props
  const facts = factsOf(node, props.holders)
  const name = inLines(node.name, perLine)
  const middle = at.x + width / 2
  const head = height - lineHeight * props.into.length
  const isRound = node.kind === 'tool' || node.kind === 'material'
  const label = `${node.name}（${kindWords[node.kind]}、${facts.words}）`
  const drawn = (
    <>
      <rect class="box" x={at.x} y={at.y} width={width} height={height} rx={isRound ? 18 : 6}>
        <title>{label}</title>
      </rect>
      {node.kind === 'service' && (
        <rect
          class="inner"
          x={at.x + 3}
          y={at.y + 3}
          width={width - 6}
          height={height - 6}
          rx={4}
        />
      )}
      {name.map((line, n) => (
        <text class="m t13 b" x={middle} y={at.y + 20 + n * lineHeight}>
          {line}
        </text>
      ))}
      <text
        class={facts.isLacking ? 'm bad' : 'm mut'}
        x={middle}
        y={at.y + 20 + name.length * lineHeight}
      >
        {facts.isLacking ? `▲${facts.words}` : facts.words}
      </text>
    </>
  )
  const kind = `node ${node.kind}`
  return (
    <>
      {props.hrefOf ? (
        <a class={kind} href={props.hrefOf(node)} data-node={node.id} data-name={node.name}>
          {drawn}
        </a>
      ) : (
        <g class={kind}>{drawn}</g>
      )}
      {props.into.map(({ line, needed }, n) => {
        const mark = supplyMark(needed)
        const sign = `${signs[line.logic]}${line.branch > 1 ? line.branch : ''}`
        const text = (
          <text
            class={mark ? 'bad' : ''}
            x={at.x + 9}
            y={at.y + head + 6 + n * lineHeight}
            data-line={line.logic}
          >
            <title>{`${needed.name}（${kindWords[needed.kind]}。${node.name}に要る）`}</title>
            {onOneLine(`${sign}${needed.name}`, (width - 14) / 12 - widthOf(mark))}
            {mark && ` ${mark}`}
          </text>
        )
        return props.hrefOf ? (
          <a
            class="node written"
            href={props.hrefOf(needed)}
            data-node={needed.id}
            data-name={needed.name}
          >
            {text}
          </a>
        ) : (
          text
        )
      })}
    </>
  )
}
