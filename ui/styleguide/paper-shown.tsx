import { LinkButton } from '../buttons.tsx'
import { FundsBar } from '../charts/funds-bar.tsx'
import { EvidenceNo, Paper, PaperPage, PaperPart, Seals } from '../paper-page.tsx'

/** A sheet as it leaves the office; the figures are invented. */
export function StyleguidePaperPage() {
  return (
    <PaperPage
      title="予算要求書（見本）"
      back="/styleguide"
      acts={
        <LinkButton href="#xlsx" size="sm" kind="sub">
          Excel
        </LinkButton>
      }
    >
      <Paper
        title="予算要求書"
        spaced
        top={
          <>
            様式第2号（予算編成要領 第5条）
            <br />
            令和9年度　一般会計　款7 商工費　項1 商工費　目2 商工業振興費
          </>
        }
        right={<Seals names={['部長', '課長', '係長', '担当']} />}
        foot="根拠11件のうち、要求日（11月27日）より前の日付 10件、後付け 1件（知-0211）"
        footRight="Sanchi　令和8年11月24日 10:52　1 / 1"
      >
        <Request />
        <Breakdown />
        <PaperPart title="3　財源" note="（千円）">
          <FundsBar
            title="財源"
            parts={[
              { label: '一般財源', amountYen: 7160000 },
              { label: '国交付金', amountYen: 3600000 },
              { label: 'ふるさと基金', amountYen: 2400000 },
              { label: '受益者負担', amountYen: 840000 },
            ]}
          />
        </PaperPart>
      </Paper>
    </PaperPage>
  )
}

function Request() {
  return (
    <>
      <table class="form">
        <tbody>
          <tr>
            <th scope="row">事業名</th>
            <td>
              <b>海外見本市 出展支援事業</b>　<EvidenceNo>施-024</EvidenceNo>
            </td>
            <th scope="row">担当</th>
            <td>産業振興課 商工振興係　酒井</td>
          </tr>
          <tr>
            <th scope="row">公益性</th>
            <td colspan={3}>
              単独では小間の最低面積と通訳の費用をまかなえず、出展の便益は出展しない事業者にも及ぶ。
            </td>
          </tr>
        </tbody>
      </table>
      <PaperPart title="1　要求額" note="（単位：千円）">
        <table class="form">
          <thead>
            <tr>
              <th scope="col">令和9年度 要求</th>
              <th scope="col">令和8年度 当初</th>
              <th scope="col">増減</th>
              <th scope="col">令和7年度 決算</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td class="c">
                <b>14,000</b>
              </td>
              <td class="c">12,650</td>
              <td class="c">1,350</td>
              <td class="c due">未到来</td>
            </tr>
          </tbody>
        </table>
      </PaperPart>
    </>
  )
}

const LINES = [
  ['使用料及び賃借料', '出展小間料　14者×380千円', '5,320', '知-0188'],
  ['委託料', '通訳・商談設定　14者×165千円', '2,310', '知-0193'],
  ['委託料', '成約追跡調査　4回×130千円', '520', '知-0211'],
]

function Breakdown() {
  return (
    <PaperPart title="2　積算と根拠" note="根拠番号は別紙「根拠一覧」に対応">
      <table class="form s">
        <thead>
          <tr>
            <th scope="col">節</th>
            <th scope="col">内容（単価×数量）</th>
            <th scope="col">要求</th>
            <th scope="col">根拠</th>
          </tr>
        </thead>
        <tbody>
          {LINES.map(([head, what, amount, number]) => (
            <tr>
              <td>{head}</td>
              <td>{what}</td>
              <td class="n">{amount}</td>
              <td class="c">
                <EvidenceNo late={number === '知-0211'}>{number}</EvidenceNo>
              </td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row" colspan={2}>
              計
            </th>
            <td class="n">8,150</td>
            <td />
          </tr>
        </tbody>
      </table>
    </PaperPart>
  )
}
