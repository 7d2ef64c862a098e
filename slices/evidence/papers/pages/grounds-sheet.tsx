import { EvidenceNo, Paper, PaperPart } from '#ui'
import { isDecidable } from '../../kinds/rules.ts'
import { SketchFigure } from '../../sketches/pages/sketch-figure.tsx'
import { check } from '../../snapshots/addresses.ts'
import { Qr } from '../../snapshots/pages/qr.tsx'
import { type Seal, sealText } from '../../snapshots/rules.ts'
import type { PaperRow } from '../rules.ts'
import type { GroundsPaper } from '../tables.ts'

/** 根拠一覧 as it is printed, A4 portrait; with its seal once it is frozen. */
export function GroundsSheet({ paper, seal }: { paper: GroundsPaper; seal: Seal | null }) {
  const { subject, decision } = paper
  return (
    <Paper
      title="根拠一覧"
      spaced
      top={`${paper.kindLabel}　${subject.title}`}
      right={`${paper.today}現在　${paper.reader}`}
      foot={seal ? sealText(seal) : '確定していない控えです（照合の番号はありません）'}
      footRight="Sanchi"
    >
      <p>
        この記録が「なぜ」決められ「どうなった」かを、元の記録まで一列にたどれるように並べたものです。
        {decision
          ? `${decision.label}の時点で確定していた記録と、後から加えた記録を分けて示します。`
          : isDecidable(subject.kind)
            ? '決定はまだありません。'
            : ''}
      </p>
      <PaperPart
        title="糸の見取り図"
        note="実線：決定より前　点線：後付け　破線：これから　太い輪：この記録"
      >
        <SketchFigure sketch={paper.sketch} title={subject.title} />
      </PaperPart>
      <PaperPart title={`なぜ？（${paper.why.length}件）`}>
        {paper.why.length === 0 ? (
          <p>つながった記録はありません。</p>
        ) : (
          <WhyTable rows={paper.why} />
        )}
        {paper.truncatedAt !== null && (
          <p>ここから先は件数が多いため省略しています（深さ {paper.truncatedAt}）。</p>
        )}
        {paper.groups.map(({ title, count }) => (
          <p>
            {title}：{count.toLocaleString('ja-JP')}件（一覧は画面で確かめられます）
          </p>
        ))}
      </PaperPart>
      <Outcomes rows={paper.became} />
      <Opinions paper={paper} />
      {paper.recheck.length > 0 && (
        <PaperPart title="改めて調べるべきこと" note="庁内用">
          <ul>
            {paper.recheck.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </PaperPart>
      )}
      <Foot paper={paper} seal={seal} />
    </Paper>
  )
}

function WhyTable({ rows }: { rows: readonly PaperRow[] }) {
  return (
    <table class="form s">
      <colgroup>
        {['4%', '4%', '10%', '26%', '13%', '16%', '19%', '8%'].map((width) => (
          <col width={width} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {['#', '段', '種別', '名称', '日付・版', '出所・範囲', '要点', '後付け'].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td class="c">{row.number}</td>
            <td class="c">{row.depth}</td>
            <td>{row.kind}</td>
            <td>
              <b>{row.title}</b>
            </td>
            <td class={row.isDue ? 'n due' : 'n'}>
              {row.day}
              <br />
              {row.isDue ? '未到来' : `版${row.version}`}
            </td>
            <td>{row.source || '—'}</td>
            <td>
              {row.point}
              {row.isClosing && '（循環）'}
            </td>
            <td class="c">{row.mark ? <EvidenceNo late>{row.mark}</EvidenceNo> : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Outcomes({ rows }: { rows: readonly PaperRow[] }) {
  return (
    <PaperPart title={`どうなった？（${rows.length}件）`}>
      {rows.length === 0 ? (
        <p>この記録から続くものは、まだありません。</p>
      ) : (
        <table class="form s">
          <tbody>
            {rows.map((row) => (
              <tr>
                <td class={row.isDue ? 'n due' : 'n'}>{row.isDue ? '' : row.day}</td>
                <td>{row.kind}</td>
                <td>
                  {row.title}
                  {row.isDue && (
                    <>
                      　<b>未到来</b>　{row.day}に確定
                    </>
                  )}
                </td>
                <td>{row.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PaperPart>
  )
}

function Opinions({ paper }: { paper: GroundsPaper }) {
  if (paper.opinions.length === 0) return null
  return (
    <PaperPart title="この記録への意見と回答">
      <table class="form s">
        <thead>
          <tr>
            {['日付', '意見', '回答', '理由'].map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {paper.opinions.map((row) => (
            <tr>
              <td class="n">{row.day}</td>
              <td>{row.opinion}</td>
              <td>{row.answer}</td>
              <td>{row.reason || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperPart>
  )
}

function Foot({ paper, seal }: { paper: GroundsPaper; seal: Seal | null }) {
  if (paper.sources.length === 0 && !seal) return null
  return (
    <PaperPart title="出典と照合">
      {paper.sources.map((line) => (
        <p>
          <small>出典　{line}</small>
        </p>
      ))}
      {seal && (
        <div class="top">
          <span>
            <small>
              この帳票が当時のままかは、次の場所で確かめられます：
              {check({ snapshotPid: seal.pid })}
            </small>
          </span>
          <Qr text={check({ snapshotPid: seal.pid })} label="照合ページの場所" />
        </div>
      )}
    </PaperPart>
  )
}

/** The sheet as text, for freezing: without the page around it. */
export function drawnGrounds(paper: GroundsPaper, seal: Seal): string {
  return String(<GroundsSheet paper={paper} seal={seal} />)
}
