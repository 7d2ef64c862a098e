import { formatShortWareki } from '#packages/japan'
import { withQuery } from '#platform'
import { Button, Figure, Form, LinkButton, StrandChart } from '#ui'
import { cluster } from '../../addresses.ts'
import { levelWords, type Step, type Steps } from '../../steps/rules.ts'
import type { ChainOutlook } from '../../steps/tables.ts'
import { eraYear, firstToEnd, middleInWords, rangeInWords, yearAfter } from '../../told/rules.ts'
import { whatIf } from '../../what-ifs/addresses.ts'
import * as at from '../addresses.ts'
import { columnsOf } from './strand-columns.tsx'

const shownYears = 30
/** So many columns can be read beside each other; more are drawn when they are asked for. */
const columnsShown = 12

/** The strands of a chain and when each breaks, with what it rests on. */
export function OutlookFigure(props: {
  outlook: ChainOutlook
  steps: Steps
  mayCite: boolean
  all: boolean
}) {
  const { outlook, steps, all } = props
  const { chain, today } = outlook
  const urgent = new Set(firstToEnd(steps.steps).slice(0, columnsShown))
  const shown = steps.steps.filter((step) => all || urgent.has(step))
  const params = { chainId: chain.id }
  return (
    <Figure
      id="outlook"
      finding="工程の糸は、いつ切れるか"
      subtitle="点＝担い手の年代（青 60歳未満、淡い橙 60代、橙 70歳以上）。糸の太さ＝続けられる人の数。濃い部分は9割の見込みで残る人、淡い部分は幅。○＝いなくなる年の中央値"
      source={sourceOf(outlook, steps)}
      caveats={[
        ...(steps.unknownAges === 0
          ? []
          : [
              `年齢の分からない${steps.unknownAges}人は、同じ工程で分かっている年齢から補っています。`,
            ]),
        '仮定による見通しで、予言ではありません。',
      ]}
      table={tableOf(shown, outlook)}
      csvHref={at.outlookCsv(params)}
      cite={
        <>
          {shown.length < steps.steps.length && (
            <LinkButton
              href={withQuery(cluster({ clusterId: chain.clusterId }), {
                chain: chain.id,
                all: '1',
              })}
              kind="sub"
              size="xs"
            >
              すべての工程（{steps.steps.length}）を描く
            </LinkButton>
          )}
          <LinkButton href={whatIf(params)} kind="sub" size="xs">
            仮定を変える
          </LinkButton>
          {props.mayCite && (
            <Form to={at.evidence(params)} name="cite-outlook" inline>
              <Button kind="ev" size="xs" label="この見通しを根拠にする">
                根拠にする
              </Button>
            </Form>
          )}
        </>
      }
    >
      <StrandChart
        finding={`${chain.cluster}：工程ごとの、担い手がいなくなる年`}
        description={describe(shown, outlook)}
        years={shownYears}
        yearLabel={(year) => [String(yearAfter(today, year)), eraYear(today, year)]}
        {...columnsOf(shown, steps, outlook, shownYears)}
      />
    </Figure>
  )
}

const describe = (shown: readonly Step[], { today }: ChainOutlook) =>
  firstToEnd(shown)
    .slice(0, 4)
    .map(
      ({ node, told }) => `${node.name}は${middleInWords(told, today)}${rangeInWords(told, today)}`,
    )
    .join('。')

/** Whose numbers these are, of which day and version, and how they were drawn. */
export function sourceOf({ version, today, outlook, chain }: ChainOutlook, steps: Steps): string {
  return `事業者台帳 ${steps.businesses}事業所・${steps.people}人（${formatShortWareki(today)}現在）、連鎖「${chain.name}」${version}。計算：担い手ごとの年齢と後継の状態から${outlook?.runs.toLocaleString('ja-JP')}回試行（${outlook?.generator}、種${outlook?.seed}）`
}

function tableOf(shown: readonly Step[], { today }: ChainOutlook) {
  return {
    head: ['工程', '事業所', '一人でできる人', 'いなくなる年（中央）', '幅（8割）', '状態'],
    rows: shown.map(({ node, businesses, able, told, level }) => [
      node.name,
      businesses,
      able,
      middleInWords(told, today),
      rangeInWords(told, today) || '—',
      levelWords[level],
    ]),
  }
}
